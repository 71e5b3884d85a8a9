import { defineAttribute, type SchemaAttribute } from '../schema.ts';

/** A multi-valued attribute of the usual form: value, display, type, primary. RFC 7643 §2.4 */
export function definePlural(given: {
  readonly name: string;
  readonly description: string;
  /** Of `value`. */
  readonly value: Partial<SchemaAttribute>;
  readonly types?: readonly string[];
}): SchemaAttribute {
  const { name, description, value, types } = given;
  return defineAttribute({
    name,
    description,
    type: 'complex',
    multiValued: true,
    subAttributes: [
      defineAttribute({ name: 'value', description: 'The value itself.', ...value }),
      defineAttribute({ name: 'display', description: 'The value as people read it.' }),
      typeOfValue(types),
      primaryValue,
    ],
  });
}

export const typeOfValue = (types?: readonly string[]): SchemaAttribute =>
  defineAttribute({
    name: 'type',
    description: 'What the value is for.',
    ...(types === undefined ? {} : { canonicalValues: types }),
  });

export const primaryValue = defineAttribute({
  name: 'primary',
  description: 'Whether this is the preferred value; true at most once.',
  type: 'boolean',
});
