import { defineAttribute, type Schema } from '../schema.ts';
import { groupSchema } from '../urns.ts';

/** RFC 7643 §4.2; errata 5368 (displayName is required), 5607. */
export const group: Schema = {
  id: groupSchema,
  name: 'Group',
  description: 'A group of people and groups.',
  attributes: [
    defineAttribute({ name: 'displayName', description: 'Name of the group.', required: true }),
    defineAttribute({
      name: 'members',
      description: 'Who is in the group.',
      type: 'complex',
      multiValued: true,
      subAttributes: [
        defineAttribute({
          name: 'value',
          description: 'Id of the member.',
          required: true,
          caseExact: true,
          mutability: 'immutable',
        }),
        defineAttribute({
          name: '$ref',
          description: 'URL of the member.',
          type: 'reference',
          referenceTypes: ['User', 'Group'],
          mutability: 'immutable',
        }),
        defineAttribute({
          name: 'type',
          description: 'Resource type of the member.',
          canonicalValues: ['User', 'Group'],
          mutability: 'immutable',
        }),
        defineAttribute({
          name: 'display',
          description: 'Name of the member.',
          mutability: 'readOnly',
        }),
      ],
    }),
  ],
};
