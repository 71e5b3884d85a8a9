import { sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putCreates = defineFault({
  id: 'put-creates',
  title: 'PUT to an id that nobody has answers 201',
  caughtBy: ['replace/unknown-id'],
  distort(request, response) {
    return request.method === 'PUT' && response.status === 404
      ? { ...response, status: 201, body: sentBody(request) }
      : response;
  },
});
