import { attribute, simpleText } from '../../target-adapter/scim/resource.ts';
import { userSchema } from '../../target-adapter/scim/urns.ts';
import { parseTargetPath } from '../mapping/target-path.ts';

/**
 * Which attributes of a person a target is bound to hold as they were sent, by its own /Schemas: what it does not name, or
 * calls readOnly, writeOnly or never returned, is left out of the drift check. Without a User schema each one counts.
 * RFC 7643 §2.2, §7
 *
 * @param schemas the resources of /Schemas, as they came
 */
export function comparedAttributes(schemas: readonly unknown[]): (path: string) => boolean {
  const byId = new Map(schemas.map((schema) => [simpleText(attribute(schema, 'id')).toLowerCase(), schema]));
  const user = byId.get(userSchema.toLowerCase());
  if (user === undefined) return () => true;
  // Common attributes are those of every resource, whether or not a schema lists them. RFC 7643 §3.1
  const common = new Set(['externalid', 'id', 'schemas', 'meta']);

  return (path) => {
    const target = parseTargetPath(path);
    if (target === undefined) return true;
    if (target.urn === undefined && common.has(target.name.toLowerCase())) return true;
    const schema = target.urn === undefined ? user : byId.get(target.urn.toLowerCase());
    const held = named(attribute(schema, 'attributes'), target.name);
    if (held === undefined || !isBound(held)) return false;
    if (target.sub === undefined) return true;
    const subs = attribute(held, 'subAttributes');
    const sub = named(subs, target.sub);
    return Array.isArray(subs) && subs.length > 0 ? sub !== undefined && isBound(sub) : true;
  };
}

function named(attributes: unknown, name: string): unknown {
  if (!Array.isArray(attributes)) return undefined;
  return attributes.find((one: unknown) => simpleText(attribute(one, 'name')).toLowerCase() === name.toLowerCase());
}

const isBound = (held: unknown): boolean =>
  !['readonly', 'writeonly'].includes(simpleText(attribute(held, 'mutability')).toLowerCase()) &&
  !['never', 'request'].includes(simpleText(attribute(held, 'returned')).toLowerCase());
