import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createAnswers500 = defineFault({
  id: 'create-answers-500',
  title: 'POST creates the person and answers 500',
  caughtBy: ['create/delivered', 'create/taken'],
  distort(request, response) {
    return asks(request, ['POST'], '/Users') && response.status === 201
      ? refusing(response, 500, 'Index was outside the bounds of the array')
      : response;
  },
});
