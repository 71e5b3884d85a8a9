import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionHeedsCase = defineFault({
  id: 'projection-heeds-case',
  title: 'Wished-for names are read in one spelling only',
  caughtBy: ['projection/any-case'],
  distort: (request, response) =>
    request.method === 'GET' && request.query.get('attributes') === 'USERNAME'
      ? withBody(response, (body) => without(body, 'userName'))
      : response,
});
