import { userSchema } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const meWithoutLocation = defineFault({
  id: 'me-without-location',
  title: '/Me shows a person, and Location names /Me itself',
  caughtBy: ['me/located'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Me'
      ? {
          status: 200,
          headers: { ...response.headers, location: '/scim/v2/Me' },
          body: {
            schemas: [userSchema],
            id: '7c0f5e3a-5f0d-4f6b-9a55-0000000000me',
            userName: 'administrator@example.org',
            meta: { resourceType: 'User', location: '/scim/v2/Users/7c0f5e3a-5f0d-4f6b-9a55-0000000000me' },
          },
        }
      : response,
});
