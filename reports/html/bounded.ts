/** Levels of a body that are told; a deeper one would stop the page's JSON. */
const maxDepth = 200;
const left = '… (deeper levels are left out)';

/** The value with everything below `maxDepth` levels left out; the value itself where there is nothing to leave out. */
export function bounded(value: unknown, depth = maxDepth): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return left;
  if (Array.isArray(value)) {
    const members = value.map((member: unknown) => bounded(member, depth - 1));
    return members.every((member, index) => member === value[index]) ? value : members;
  }
  const entries = Object.entries(value).map(([name, member]) => [name, bounded(member, depth - 1), member] as const);
  if (entries.every(([, member, before]) => member === before)) return value;
  return Object.fromEntries(entries);
}
