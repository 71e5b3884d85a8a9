import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { userSchema } from '../../target-adapter/scim/urns.ts';
import type { Discovery } from '../discovery.ts';

type Known = NonNullable<Discovery['attributes']>;

/** What a write to a person names that the target's own schema does not have: to refuse it is the target's right. RFC 7643 §7 */
export function unknownAttributes({ request }: Exchange, { attributes }: Discovery): readonly string[] {
  if (attributes === undefined || !isObject(request.body)) return [];
  if (!/\/Users(\/|$)/i.test(request.url.split('?')[0] ?? '')) return [];
  const named = request.method === 'PATCH' ? namedInPatch(request.body) : namedIn(request.body);
  return [...new Set(named.filter((path) => !isKnown(path, attributes)))];
}

const common = new Set(['schemas', 'id', 'externalid', 'meta']);

/** Whether the target's schema has what a path names: `emails[type eq "work"].value`, `urn:…:User:department`. */
export function isKnown(path: string, known: Known): boolean {
  const plain = path.toLowerCase().replace(/\[.*\]/, '');
  const key = plain.startsWith(`${userSchema.toLowerCase()}:`) ? plain.slice(userSchema.length + 1) : plain;
  if (common.has(key) || known.has(key)) return true;
  const keys = [...known.keys()];
  // The whole of an extension.
  if (key.startsWith('urn:') && keys.some((each) => each.startsWith(`${key}:`))) return true;
  // A sub-attribute where the schema names none.
  const parent = key.slice(0, key.lastIndexOf('.'));
  return (
    key.lastIndexOf('.') > key.lastIndexOf(':') &&
    known.has(parent) &&
    !keys.some((each) => each.startsWith(`${parent}.`))
  );
}

/** `title`, `name.givenName`, `emails.type`, `urn:…:User:department` */
function namedIn(resource: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(resource).flatMap(([name, value]) => {
    const inner = (Array.isArray(value) ? value : [value]).filter(isObject).flatMap((each) => Object.keys(each));
    const separator = name.toLowerCase().startsWith('urn:') ? ':' : '.';
    return inner.length === 0 || common.has(name.toLowerCase())
      ? [name]
      : inner.map((each) => `${name}${separator}${each}`);
  });
}

function namedInPatch({ Operations }: Readonly<Record<string, unknown>>): readonly string[] {
  if (!Array.isArray(Operations)) return [];
  return Operations.filter(isObject).flatMap(({ path, value }) =>
    typeof path === 'string' ? [path] : isObject(value) ? namedIn(value) : [],
  );
}
