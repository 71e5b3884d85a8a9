import { isObject, isUnassigned, type JsonObject } from '../../target-adapter/scim/resource.ts';
import type { AttributeDefinition } from '../advertised-type.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';

/**
 * Only where the target describes the schema itself; null and empty values say nothing. Sub-attributes that every
 * multi-valued attribute may have are known. RFC 7643 §2.4, §3, §3.1
 */
export const declaredAttributes = defineObserver({
  id: 'always/declared-attributes',
  title: 'Answers hold no attribute that the target’s schemas lack',
  requirements: ['RFC7643-7-19'],
  hint: 'Add the attribute to /Schemas, in the core schema or in an extension of its own, or leave it out.',
  breaks: 'Administrators who map attributes by /Schemas cannot see it.',
  when: (exchange, known) => shownIn(exchange, known).some(isDescribed),
  judge(exchange, known) {
    const found = shownIn(exchange, known).filter(isDescribed).flatMap(unknownIn)[0];
    return found === undefined
      ? pass
      : fail({ expected: 'attributes that /Schemas describes', actual: `${found} too` });
  },
});

const isDescribed = ({ type }: Shown): boolean => type.described.has(type.schema.toLowerCase());

const common = ['schemas', 'id', 'externalid', 'meta'];
const ofEveryList = ['type', 'primary', 'display', 'value', '$ref'];

function unknownIn({ resource, type }: Shown): readonly string[] {
  const known = type.attributes.get(type.schema.toLowerCase()) ?? [];
  const extensions = [type.schema, ...type.extensions];
  return assigned(resource).flatMap(([name, value]) => {
    const urn = extensions.find((one) => one.toLowerCase() === name.toLowerCase());
    // A core schema's own URN as a container is looked at as an extension would be.
    if (urn !== undefined) return type.described.has(urn.toLowerCase()) ? outside(value, urn, type.attributes) : [];
    if (common.includes(name.toLowerCase())) return [];
    const definition = definitionOf(known, name);
    return definition === undefined ? [name] : below(value, definition);
  });
}

function outside(value: unknown, urn: string, schemas: ReadonlyMap<string, readonly AttributeDefinition[]>) {
  if (!isObject(value)) return [];
  const known = schemas.get(urn.toLowerCase()) ?? [];
  return assigned(value).flatMap(([name]) => (definitionOf(known, name) === undefined ? [`${urn}:${name}`] : []));
}

/** A complex attribute whose sub-attributes are not described is not looked into. */
function below(value: unknown, { name, subAttributes, multiValued }: AttributeDefinition): readonly string[] {
  if (subAttributes.length === 0) return [];
  const each = (Array.isArray(value) ? value : [value]).filter(isObject);
  return each.flatMap(assigned).flatMap(([sub]) => {
    const isKnown =
      definitionOf(subAttributes, sub) !== undefined ||
      (multiValued !== false && ofEveryList.includes(sub.toLowerCase())) ||
      sub.toLowerCase() === '$ref';
    return isKnown ? [] : [`${name}.${sub}`];
  });
}

const assigned = (object: JsonObject): readonly (readonly [string, unknown])[] =>
  Object.entries(object).filter(([, value]) => !isUnassigned(value));

const definitionOf = (known: readonly AttributeDefinition[], name: string): AttributeDefinition | undefined =>
  known.find((one) => one.name.toLowerCase() === name.toLowerCase());
