import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const wrongTypeAnswers500 = defineFault({
  id: 'wrong-type-answers-500',
  title: 'POST with a text in place of an object answers 500',
  caughtBy: ['create/wrong-type'],
  distort(request, response) {
    return request.method === 'POST' && response.status === 400
      ? refusing(response, 500, 'Internal server error')
      : response;
  },
});
