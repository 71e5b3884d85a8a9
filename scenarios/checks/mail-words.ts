/** `3.0 s` */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** `; meanwhile came: ada@x.test “Welcome”`, at most three. */
export function meanwhile(instead: readonly string[]): string {
  if (instead.length === 0) return '';
  const more = instead.length > 3 ? ` and ${instead.length - 3} more` : '';
  return `; meanwhile came: ${instead.slice(0, 3).join(', ')}${more}`;
}
