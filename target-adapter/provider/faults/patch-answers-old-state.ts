import { sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const patchAnswersOldState = defineFault({
  id: 'patch-answers-old-state',
  title: 'PATCH answers 200 with the operations instead of the resource',
  caughtBy: ['patch/answer'],
  distort(request, response) {
    return request.method === 'PATCH' && response.status === 200 ? { ...response, body: sentBody(request) } : response;
  },
});
