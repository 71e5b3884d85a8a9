import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unknownIdWithoutDetail = defineFault({
  id: 'unknown-id-without-detail',
  title: 'The error about an unknown id has no detail',
  caughtBy: ['okta/unknown-told'],
  distort: (request, response) =>
    request.method === 'GET' && response.status === 404
      ? withBody(response, (error) => without(error, 'detail'))
      : response,
});
