import { defineAttribute, type Schema } from '../schema.ts';

/** A resource type that no RFC knows: what an organization of its own would define. RFC 7643 §3.2 */
export const device: Schema = {
  id: 'urn:example:scim:schemas:2.0:Device',
  name: 'Device',
  description: 'A device that the organization lends to its people.',
  attributes: [
    defineAttribute({ name: 'displayName', description: 'Name of the device.', required: true }),
    defineAttribute({
      name: 'serialNumber',
      description: 'Number that the maker gave it.',
      required: true,
      caseExact: true,
      mutability: 'immutable',
      uniqueness: 'server',
    }),
    defineAttribute({ name: 'boughtAt', description: 'When it was bought.', type: 'dateTime', required: true }),
    defineAttribute({ name: 'lends', description: 'Whether it is lent.', type: 'boolean', required: true }),
    defineAttribute({ name: 'assetTag', description: 'What is glued to it.', mutability: 'immutable' }),
    defineAttribute({ name: 'hostName', description: 'Its name in the network.', uniqueness: 'server' }),
    defineAttribute({ name: 'room', description: 'Where it stands.' }),
    defineAttribute({ name: 'slots', description: 'How many it has.', type: 'integer' }),
  ],
};
