import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const wrongTokenToldWhoIsThere = defineFault({
  id: 'wrong-token-told-who-is-there',
  title: 'A wrong token learns who is not there',
  caughtBy: ['authentication/nothing-told'],
  distort: (request, response) =>
    response.status === 401 && /^\/Users\/.*(@|%40)/.test(request.path)
      ? refusing(response, 404, 'no such person')
      : response,
});
