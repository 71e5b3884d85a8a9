import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const wrongTokenAnswers500 = defineFault({
  id: 'wrong-token-answers-500',
  title: 'A token that was never issued is answered with 500',
  caughtBy: ['connection/wrong-token'],
  distort(request, response) {
    return response.status === 401 && request.headers.authorization !== undefined
      ? refusing(response, 500, 'Cannot read properties of null')
      : response;
  },
});
