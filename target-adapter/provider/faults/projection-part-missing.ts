import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionPartMissing = defineFault({
  id: 'projection-part-missing',
  title: 'A wish for a part of an attribute is answered without it',
  caughtBy: ['projection/part'],
  distort: (request, response) =>
    request.method === 'GET' && request.query.get('attributes')?.includes('name.') === true
      ? withBody(response, (body) => without(body, 'name'))
      : response,
});
