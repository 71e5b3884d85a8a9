import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const wrongTokenAnswers404 = defineFault({
  id: 'wrong-token-answers-404',
  title: 'A token that is not accepted is answered with 404',
  caughtBy: ['connection/wrong-token', 'token/error-state'],
  distort(request, response) {
    return response.status === 401 && request.headers.authorization !== undefined
      ? refusing(response, 404, 'Not found')
      : response;
  },
});
