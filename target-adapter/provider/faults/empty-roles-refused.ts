import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const emptyRolesRefused = defineFault({
  id: 'empty-roles-refused',
  title: 'A create with an empty list of roles is refused',
  caughtBy: ['create/delivered'],
  distort(request, response) {
    const { roles } = asks(request, ['POST'], '/Users') ? sentBody(request) : {};
    return Array.isArray(roles) && roles.length === 0
      ? refusing(response, 400, 'roles needs at least one value', 'invalidValue')
      : response;
  },
});
