import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemaNamesAreObjects = defineFault({
  id: 'schema-names-are-objects',
  title: 'Schemas have an object as a name',
  caughtBy: ['discovery/schema-texts'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withItems(response, (schema) => ({ ...schema, name: { en: schema.name } }))
      : response,
});
