import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const rawTokenAnswers500 = defineFault({
  id: 'raw-token-answers-500',
  title: 'A token without its scheme is a server error',
  caughtBy: ['okta/raw-token'],
  distort: (request, response) =>
    response.status === 401 && /^[^ ]+$/.test(request.headers.authorization ?? '')
      ? refusing(response, 500, 'no scheme')
      : response,
});
