import { ExpressionError } from './expression-error.ts';

/** A configuration may come from a stranger: what one expression may cost. The first is Microsoft's own (known issues). */
export const longestExpression = 10_000;
export const deepestNesting = 50;
export const longestResult = 65_536;

/** Throws `too-long`. */
export function refuseLong(text: string): void {
  if (text.length <= longestExpression) return;
  throw new ExpressionError('too-long', `it has ${text.length} characters`, {
    at: longestExpression,
    hint: `an expression has at most ${longestExpression} characters`,
  });
}

/** Throws `too-deep`. */
export function refuseDeep(depth: number, at: number): void {
  if (depth <= deepestNesting) return;
  throw new ExpressionError('too-deep', `it is nested more than ${deepestNesting} deep`, {
    at,
    hint: 'split it: let the target compute a part, or use two attributes',
  });
}

/** Puts texts together; measured before they are, so that nothing large is ever made. `fail` throws. */
export function joined(parts: readonly string[], separator: string, fail: (message: string) => never): string {
  const length = parts.reduce((sum, part) => sum + part.length + separator.length, 0);
  if (length - separator.length > longestResult) fail(`the result has more than ${longestResult} characters`);
  return parts.join(separator);
}
