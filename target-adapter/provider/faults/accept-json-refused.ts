import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const acceptJsonRefused = defineFault({
  id: 'accept-json-refused',
  title: 'Whoever accepts application/json is refused',
  caughtBy: ['errors/accept-json'],
  distort: (request, response) =>
    request.headers.accept === 'application/json' ? refusing(response, 406, 'application/scim+json, please') : response,
});
