import { sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putAnswersRequest = defineFault({
  id: 'put-answers-request',
  title: 'PUT answers with the body of the request instead of what was stored',
  caughtBy: ['replace/answer'],
  distort(request, response) {
    return request.method === 'PUT' && response.status === 200 ? { ...response, body: sentBody(request) } : response;
  },
});
