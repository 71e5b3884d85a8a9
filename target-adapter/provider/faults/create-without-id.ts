import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createWithoutId = defineFault({
  id: 'create-without-id',
  title: 'The answer to POST has no id',
  caughtBy: ['create/delivered'],
  distort(_request, response) {
    return response.status === 201 ? withBody(response, (body) => without(body, 'id')) : response;
  },
});
