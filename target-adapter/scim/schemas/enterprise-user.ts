import { defineAttribute, type Schema } from '../schema.ts';
import { enterpriseSchema } from '../urns.ts';

/** RFC 7643 §4.3 */
export const enterpriseUser: Schema = {
  id: enterpriseSchema,
  name: 'EnterpriseUser',
  description: 'What an organization knows of its employee.',
  attributes: [
    defineAttribute({ name: 'employeeNumber', description: 'Number of the employee.' }),
    defineAttribute({ name: 'costCenter', description: 'Cost centre.' }),
    defineAttribute({ name: 'organization', description: 'Organization.' }),
    defineAttribute({ name: 'division', description: 'Division.' }),
    defineAttribute({ name: 'department', description: 'Department.' }),
    defineAttribute({
      name: 'manager',
      description: "The person's manager.",
      type: 'complex',
      subAttributes: [
        defineAttribute({ name: 'value', description: 'Id of the manager.', caseExact: true }),
        defineAttribute({
          name: '$ref',
          description: 'URL of the manager.',
          type: 'reference',
          referenceTypes: ['User'],
          mutability: 'readOnly',
        }),
        defineAttribute({
          name: 'displayName',
          description: 'Name of the manager.',
          mutability: 'readOnly',
        }),
      ],
    }),
  ],
};
