import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const typesNameUnknownSchema = defineFault({
  id: 'types-name-unknown-schema',
  title: 'A resource type names a schema that is nowhere',
  caughtBy: ['discovery/types-described'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ResourceTypes' && !request.query.has('filter')
      ? withItems(response, (type) => ({ ...type, schema: 'urn:example:nowhere' }))
      : response,
});
