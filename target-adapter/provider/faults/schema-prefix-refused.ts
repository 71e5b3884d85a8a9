import { userSchema } from '../../scim/urns.ts';
import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemaPrefixRefused = defineFault({
  id: 'schema-prefix-refused',
  title: 'PATCH refuses the URI of the core schema before a name',
  caughtBy: ['patch/schema-prefix'],
  distort(request, response) {
    return request.method === 'PATCH' && sentOperations(request).some(({ path }) => String(path).startsWith(userSchema))
      ? refusing(response, 400, 'There is no such attribute', 'invalidPath')
      : response;
  },
});
