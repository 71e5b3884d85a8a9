/** Whether no word looks like it: `verify-email-address` and `verifyEmail` are words, `9fK2c81bQ` is none. */
export function isToken(segment: string): boolean {
  if (/^[a-z]+(?:[-_.][a-z]+)*$/.test(segment) && segment.length < 32) return false;
  if (/^[A-Za-z][a-z]+(?:[A-Z][a-z]{2,})*$/.test(segment) && segment.length < 32) return false;
  if (/^\d{5,}$/.test(segment)) return true;
  return segment.length >= 16 || (segment.length >= 8 && /\d/.test(segment) && /[a-z]/i.test(segment));
}
