/**
 * Members in parts of as many as the option says, in order; a word that is no number (`all`) keeps them together. Nobody:
 * no part.
 */
export function inBatches<Member>(
  members: readonly Member[],
  option: string | undefined,
): readonly (readonly Member[])[] {
  const size = Math.max(1, Number.parseInt(option ?? '', 10) || members.length);
  const parts: (readonly Member[])[] = [];
  for (let at = 0; at < members.length; at += size) parts.push(members.slice(at, at + size));
  return parts;
}
