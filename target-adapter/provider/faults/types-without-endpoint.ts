import { withItems } from '../discovery-mistake.ts';
import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const typesWithoutEndpoint = defineFault({
  id: 'types-without-endpoint',
  title: 'Resource types name no endpoint',
  caughtBy: ['discovery/type-fields'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ResourceTypes' && !request.query.has('filter')
      ? withItems(response, (type) => without(type, 'endpoint'))
      : response,
});
