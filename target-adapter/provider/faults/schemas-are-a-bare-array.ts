import { listOf } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const schemasAreABareArray = defineFault({
  id: 'schemas-are-a-bare-array',
  title: 'Schemas answers with a bare array',
  caughtBy: ['discovery/schemas'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? { ...response, body: listOf(response.body) }
      : response,
});
