import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const seatRefusalWithoutDetail = defineFault({
  id: 'seat-refusal-without-detail',
  title: 'The refusal without a free seat does not say why',
  caughtBy: ['seats/refused'],
  distort(request, response) {
    return request.method === 'POST' && response.status === 403
      ? withBody(response, (body) => without(body, 'detail'))
      : response;
  },
});
