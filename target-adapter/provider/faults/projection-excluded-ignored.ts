import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionExcludedIgnored = defineFault({
  id: 'projection-excluded-ignored',
  title: 'excludedAttributes leaves out userName in place of what it names',
  caughtBy: ['projection/excluded'],
  distort: (request, response) =>
    request.method === 'GET' && request.query.get('excludedAttributes') === 'name'
      ? withBody(response, (body) => without(body, 'userName'))
      : response,
});
