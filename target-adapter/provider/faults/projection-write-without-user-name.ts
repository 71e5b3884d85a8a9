import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionWriteWithoutUserName = defineFault({
  id: 'projection-write-without-user-name',
  title: 'The answer to a create with a wish lacks what was wished for',
  caughtBy: ['projection/written'],
  distort: (request, response) =>
    request.method === 'POST' && request.query.has('attributes')
      ? withBody(response, (body) => without(body, 'userName'))
      : response,
});
