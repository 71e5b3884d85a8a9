const letters = 'abcdefghijkmnpqrstuvwxyz';
const all = `${letters}23456789`;

/** Seven letters and digits that cannot be mistaken for one another: in every name that the run gives away. */
export function newRunId(random: (bytes: number) => Uint8Array): string {
  const [first = 0, ...rest] = random(7);
  return (letters[first % letters.length] ?? 'a') + rest.map((byte) => all[byte % all.length]).join('');
}
