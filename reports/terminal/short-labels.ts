/**
 * Labels of at most `width` characters, told apart where that can be: of those that begin alike the shortest keeps its
 * beginning, the others show their end. `okta` and `okta-aiw` in three characters: `okt` and `aiw`.
 */
export function shortLabels(labels: readonly string[], width: number): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  for (const label of [...labels].sort((one, other) => one.length - other.length)) {
    const head = label.slice(0, width);
    const chosen = [head, label.slice(-width)].find((text) => !taken.has(text)) ?? head;
    taken.add(chosen);
    short.set(label, chosen);
  }
  return short;
}
