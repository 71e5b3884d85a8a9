import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionFullNameUnknown = defineFault({
  id: 'projection-full-name-unknown',
  title: 'A wish with a schema in front is passed over',
  caughtBy: ['projection/full-name'],
  distort: (request, response) =>
    request.method === 'GET' && request.query.get('attributes')?.startsWith('urn:') === true
      ? withBody(response, ({ id, schemas }) => ({ id, schemas }))
      : response,
});
