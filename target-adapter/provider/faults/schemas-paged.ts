import { listOf } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasPaged = defineFault({
  id: 'schemas-paged',
  title: 'Schemas comes in pages',
  caughtBy: ['discovery/paging-ignored'],
  distort: (request, response) =>
    request.method === 'GET' &&
    request.path === '/Schemas' &&
    !request.query.has('filter') &&
    request.query.has('count')
      ? withBody(response, (body) => ({ ...body, Resources: listOf(body).slice(1, 2) }))
      : response,
});
