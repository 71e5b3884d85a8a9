import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasUserNameOptional = defineFault({
  id: 'schemas-user-name-optional',
  title: 'The User schema requires nothing',
  caughtBy: ['discovery/user-name'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => ({ ...facts, required: false }))
      : response,
});
