import { sentBody, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createEchoesRequest = defineFault({
  id: 'create-echoes-request',
  title: 'POST answers with the body of the request instead of what was stored',
  caughtBy: ['create/as-read'],
  distort(request, response) {
    if (request.method !== 'POST' || response.status !== 201) return response;
    return withBody(response, ({ id, meta }) => ({ ...sentBody(request), id, meta }));
  },
});
