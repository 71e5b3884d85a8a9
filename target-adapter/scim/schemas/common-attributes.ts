import { defineAttribute, type SchemaAttribute } from '../schema.ts';

/** What every resource has, whatever its schemas say; `/Schemas` does not list it. RFC 7643 §3, §3.1 */
export const commonAttributes: readonly SchemaAttribute[] = [
  defineAttribute({
    name: 'schemas',
    description: 'URNs of the schemas that the resource uses.',
    multiValued: true,
    required: true,
    caseExact: false,
    returned: 'always',
  }),
  defineAttribute({
    name: 'id',
    description: 'The identifier that the service provider gave.',
    required: true,
    caseExact: true,
    mutability: 'readOnly',
    returned: 'always',
    uniqueness: 'server',
  }),
  defineAttribute({
    name: 'externalId',
    description: 'The identifier that the provisioning client gave.',
    caseExact: true,
  }),
  defineAttribute({
    name: 'meta',
    description: 'When and where the resource came to be.',
    type: 'complex',
    mutability: 'readOnly',
    subAttributes: [
      defineAttribute({
        name: 'resourceType',
        description: 'Name of the resource type.',
        caseExact: true,
        mutability: 'readOnly',
      }),
      defineAttribute({
        name: 'created',
        description: 'When it was created.',
        type: 'dateTime',
        mutability: 'readOnly',
      }),
      defineAttribute({
        name: 'lastModified',
        description: 'When it was changed last.',
        type: 'dateTime',
        mutability: 'readOnly',
      }),
      defineAttribute({
        name: 'location',
        description: 'URL of the resource.',
        type: 'reference',
        referenceTypes: ['uri'],
        mutability: 'readOnly',
      }),
      defineAttribute({
        name: 'version',
        description: 'Version of the resource.',
        caseExact: true,
        mutability: 'readOnly',
      }),
    ],
  }),
];
