import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const rolePrimaryTextRefused = defineFault({
  id: 'role-primary-text-refused',
  title: 'A create whose role has primary as a text is refused',
  caughtBy: ['entra/role-primary-text'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && JSON.stringify(sentBody(request).roles)?.includes('"primary":"')
      ? refusing(response, 400, 'primary must be true or false', 'invalidValue')
      : response,
});
