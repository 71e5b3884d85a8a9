import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemaIdsAreNames = defineFault({
  id: 'schema-ids-are-names',
  title: 'Schemas have names as ids',
  caughtBy: ['discovery/schema-ids'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withItems(response, (schema) => ({ ...schema, id: String(schema.name) }))
      : response,
});
