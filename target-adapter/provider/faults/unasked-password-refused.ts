import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unaskedPasswordRefused = defineFault({
  id: 'unasked-password-refused',
  title: 'A create with a password is refused',
  caughtBy: ['okta/password-sent'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && 'password' in sentBody(request)
      ? refusing(response, 403, 'Passwords are not managed here.')
      : response,
});
