/** Deeper than any configuration, and far from what a parser's own recursion bears. */
const maxDepth = 100;

const tooDeep = `it is nested more than ${maxDepth} deep`;

/** Throws where a YAML text opens far more than it closes: no parser should see it. */
export function refuseDeepText(text: string): void {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maxDepth) throw new Error(tooDeep);
  }
  if (/(?:[-?:][ \t]+){100}/.test(text)) throw new Error(tooDeep);
}

/**
 * The value as data alone: what a user's module computes in a getter or a proxy is asked here, once. Throws where that
 * throws, and where the value contains itself or is nested too deep.
 */
export function plainCopy(value: unknown): unknown {
  const copies = new Map<object, unknown>();
  const above: object[] = [];
  return copyOf(value);

  function copyOf(part: unknown): unknown {
    if (typeof part !== 'object' || part === null) return part;
    if (above.includes(part)) throw new Error('it contains itself');
    if (above.length >= maxDepth) throw new Error(tooDeep);
    const known = copies.get(part);
    if (known !== undefined) return known;
    above.push(part);
    const copy = Array.isArray(part)
      ? part.map(copyOf)
      : Object.fromEntries(Object.entries(part).map(([name, each]) => [name, copyOf(each)]));
    above.pop();
    copies.set(part, copy);
    return copy;
  }
}
