import { defineFault } from '../fault.ts';

export const challengeWithoutError = defineFault({
  id: 'challenge-without-error',
  title: 'The challenge after a wrong token names no error',
  caughtBy: ['always/challenge-error'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    return { ...response, headers: { ...response.headers, 'www-authenticate': 'Bearer realm="scim"' } };
  },
});
