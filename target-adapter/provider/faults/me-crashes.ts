import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const meCrashes = defineFault({
  id: 'me-crashes',
  title: '/Me is a server error where the token is nobody’s own',
  caughtBy: ['me/answered'],
  distort: (request, response) =>
    request.path === '/Me' ? refusing(response, 500, 'the server made a mistake') : response,
});
