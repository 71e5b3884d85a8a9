import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const typesNameScim1 = defineFault({
  id: 'types-name-scim-1',
  title: 'Resource types name the schemas of SCIM 1.0',
  caughtBy: ['discovery/schema-uris'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ResourceTypes' && !request.query.has('filter')
      ? withItems(response, (type) => ({ ...type, schema: 'urn:scim:schemas:core:1.0' }))
      : response,
});
