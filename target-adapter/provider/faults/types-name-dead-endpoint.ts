import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const typesNameDeadEndpoint = defineFault({
  id: 'types-name-dead-endpoint',
  title: 'ResourceTypes names an endpoint that is not there',
  caughtBy: ['discovery/endpoints-answer'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ResourceTypes' && !request.query.has('filter')
      ? withItems(response, (type) => ({ ...type, endpoint: '/Persons' }))
      : response,
});
