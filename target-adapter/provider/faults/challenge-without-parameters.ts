import { defineFault } from '../fault.ts';

export const challengeWithoutParameters = defineFault({
  id: 'challenge-without-parameters',
  title: 'The challenge says Bearer and nothing else',
  caughtBy: ['always/challenge-parameters'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    return { ...response, headers: { ...response.headers, 'www-authenticate': 'Bearer' } };
  },
});
