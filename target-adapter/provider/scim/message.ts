import { attribute } from '../../scim/resource.ts';

/** Whether a body says that it is this message; URNs are read without regard to case. RFC 7644 §3.1, RFC 8141 §3.1 */
export function namesMessage(body: unknown, urn: string): boolean {
  const schemas = attribute(body, 'schemas');
  const wanted = urn.toLowerCase();
  return Array.isArray(schemas) && schemas.some((each) => typeof each === 'string' && each.toLowerCase() === wanted);
}
