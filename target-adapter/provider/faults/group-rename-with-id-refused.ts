import { attribute } from '../../scim/resource.ts';
import { asks, refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupRenameWithIdRefused = defineFault({
  id: 'group-rename-with-id-refused',
  title: 'A rename with the id of the group in its value is refused',
  caughtBy: ['okta/group-renamed'],
  distort: (request, response) =>
    asks(request, ['PATCH'], '/Groups') &&
    sentOperations(request).some(({ value }) => attribute(value, 'id') !== undefined)
      ? refusing(response, 400, 'id is read-only.', 'mutability')
      : response,
});
