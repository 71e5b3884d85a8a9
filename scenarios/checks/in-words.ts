import { shortened } from '../../target-adapter/scim/shortened.ts';

const longest = 120;

/** A value that a target shows, for a sentence: `“Ada Berg”`, `true`, `absent`, `a list`. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'absent';
  if (typeof value === 'string') return `“${shortened(value, longest)}”`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
}
