import { defineFault } from '../fault.ts';

export const wrongTokenToldInOtherWords = defineFault({
  id: 'wrong-token-told-in-other-words',
  title: 'A wrong token is answered with 401 and JSON of another kind',
  caughtBy: ['okta/wrong-token-told'],
  distort: (_request, response) =>
    response.status === 401 ? { ...response, body: { error: 'unauthorized' } } : response,
});
