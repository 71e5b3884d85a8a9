import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const externalIdMadeUp = defineFault({
  id: 'external-id-made-up',
  title: 'A create is answered with an externalId that nobody gave',
  caughtBy: ['always/external-id-from-client'],
  distort(request, response) {
    return request.method === 'POST' && response.status === 201
      ? withBody(response, (body) => ({ ...body, externalId: body.id }))
      : response;
  },
});
