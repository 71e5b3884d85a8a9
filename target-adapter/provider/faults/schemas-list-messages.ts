import { enterpriseSchema, listResponse } from '../../scim/urns.ts';
import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasListMessages = defineFault({
  id: 'schemas-list-messages',
  title: 'Schemas lists messages too',
  caughtBy: ['discovery/no-messages'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withItems(response, (schema) => ({ ...schema, id: schema.id === enterpriseSchema ? listResponse : schema.id }))
      : response,
});
