import { userSchema } from '../../scim/urns.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const extensionNotInSchemas = defineFault({
  id: 'extension-not-in-schemas',
  title: 'schemas does not list the extensions that a resource uses',
  caughtBy: ['patch/extension-added'],
  distort(_request, response) {
    return withBody(response, (body) => ('userName' in body ? { ...body, schemas: [userSchema] } : body));
  },
});
