import { sentBody, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createTakesClientId = defineFault({
  id: 'create-takes-client-id',
  title: 'POST shows the id that the client chose',
  caughtBy: ['create/read-only-ignored'],
  distort(request, response) {
    const { id } = sentBody(request);
    return request.method === 'POST' && response.status === 201 && id !== undefined
      ? withBody(response, (body) => ({ ...body, id }))
      : response;
  },
});
