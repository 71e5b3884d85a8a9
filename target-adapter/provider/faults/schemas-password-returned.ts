import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasPasswordReturned = defineFault({
  id: 'schemas-password-returned',
  title: 'The User schema says that a password is returned',
  caughtBy: ['discovery/password'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) =>
          facts.name === 'password' ? { ...facts, returned: 'default', mutability: 'readWrite' } : facts,
        )
      : response,
});
