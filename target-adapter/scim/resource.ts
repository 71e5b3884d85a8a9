/** A JSON object. */
export type JsonObject = { readonly [name: string]: unknown };

/** A resource as far as every resource is alike. RFC 7643 §3.1 */
export type Resource = JsonObject & { readonly id: string };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value.id === 'string' && value.id !== '';
}

/** A resource's id as a path has it; a number too, which RFC 7643 §3.1 forbids and targets give. */
export function idIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { id } = value;
  return (typeof id === 'string' && id !== '') || Number.isSafeInteger(id) ? String(id) : undefined;
}

/** A simple value as text; nothing for what is none: an object may hold a `toString` that is no function. */
export const simpleText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** null, "", [], {} and whatever holds nothing else: an attribute without value. RFC 7643 §2.5 */
export function isUnassigned(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isUnassigned);
  return isObject(value) && Object.values(value).every(isUnassigned);
}

/** The resources of a ListResponse; none where the body is not one. RFC 7644 §3.4.2 */
export function listOf(body: unknown): readonly Resource[] {
  if (!isObject(body) || !Array.isArray(body.Resources)) return [];
  return body.Resources.filter(isResource);
}

/**
 * An attribute's value by its name without regard to case, as RFC 7643 §2.1 has it; absent and null are one.
 * `path` goes down by dots; a URN is one step: `attribute(user, enterpriseSchema, 'department')`.
 */
export function attribute(value: unknown, ...path: readonly string[]): unknown {
  let current: unknown = value;
  for (const step of path) {
    if (!isObject(current)) return undefined;
    const wanted = step.toLowerCase();
    const name = Object.keys(current).find((key) => key.toLowerCase() === wanted);
    current = name === undefined ? undefined : current[name];
  }
  return current ?? undefined;
}

/** Addresses of `emails`, the primary one first. */
export function emailsOf(user: unknown): readonly string[] {
  const emails = attribute(user, 'emails');
  if (!Array.isArray(emails)) return [];
  return [...emails]
    .sort((a, b) => Number(attribute(b, 'primary') === true) - Number(attribute(a, 'primary') === true))
    .map((email) => attribute(email, 'value'))
    .filter((value): value is string => typeof value === 'string');
}
