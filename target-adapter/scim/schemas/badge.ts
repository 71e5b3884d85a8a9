import { defineAttribute, type Schema } from '../schema.ts';

/** An extension of people that no RFC knows. RFC 7643 §3.3 */
export const badge: Schema = {
  id: 'urn:example:scim:schemas:extension:2.0:Badge',
  name: 'Badge',
  description: 'What opens the doors to a person.',
  attributes: [
    defineAttribute({ name: 'label', description: 'What is printed on it.' }),
    defineAttribute({
      name: 'number',
      description: 'Number of the chip.',
      mutability: 'immutable',
      uniqueness: 'server',
    }),
  ],
};
