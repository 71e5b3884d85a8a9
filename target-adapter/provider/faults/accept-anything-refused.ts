import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const acceptAnythingRefused = defineFault({
  id: 'accept-anything-refused',
  title: 'Whoever accepts anything is refused',
  caughtBy: ['errors/accept'],
  distort: (request, response) =>
    request.headers.accept === '*/*' ? refusing(response, 406, 'application/scim+json, please') : response,
});
