import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const plainJsonRefused = defineFault({
  id: 'plain-json-refused',
  title: 'A body as application/json is refused',
  caughtBy: ['errors/json-taken'],
  distort: (request, response) =>
    request.headers['content-type'] === 'application/json'
      ? refusing(response, 415, 'application/scim+json, please')
      : response,
});
