import { listOf } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const typesAreABareArray = defineFault({
  id: 'types-are-a-bare-array',
  title: 'ResourceTypes answers with a bare array',
  caughtBy: ['discovery/types'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ResourceTypes' && !request.query.has('filter')
      ? { ...response, body: listOf(response.body) }
      : response,
});
