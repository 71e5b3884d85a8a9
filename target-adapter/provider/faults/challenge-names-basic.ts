import { defineFault } from '../fault.ts';

export const challengeNamesBasic = defineFault({
  id: 'challenge-names-basic',
  title: 'A wrong bearer token is answered with a challenge for passwords',
  caughtBy: ['always/challenge-bearer'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    return { ...response, headers: { ...response.headers, 'www-authenticate': 'Basic realm="scim"' } };
  },
});
