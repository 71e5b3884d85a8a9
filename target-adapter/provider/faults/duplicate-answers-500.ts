import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const duplicateAnswers500 = defineFault({
  id: 'duplicate-answers-500',
  title: 'A duplicate is answered with 500',
  caughtBy: ['duplicate/refused', 'duplicate/pending-address', 'always/no-server-error'],
  distort(request, response) {
    return request.method === 'POST' && response.status === 409
      ? refusing(response, 500, 'Violation of UNIQUE KEY constraint')
      : response;
  },
});
