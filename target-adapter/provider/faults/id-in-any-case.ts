import { userSchema } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const idInAnyCase = defineFault({
  id: 'id-in-any-case',
  title: 'GET finds an id in any letter case',
  caughtBy: ['read/id-heeds-case'],
  distort(request, response) {
    const isOther =
      request.path !== request.path.replaceAll(/[A-Z]+/g, (part) => (part === 'U' ? part : part.toLowerCase()));
    return request.method === 'GET' && response.status === 404 && isOther
      ? { ...response, status: 200, body: { schemas: [userSchema], id: request.path.split('/').at(-1)?.toLowerCase() } }
      : response;
  },
});
