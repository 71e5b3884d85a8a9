import { defineFault } from '../fault.ts';

export const challengeRepeatsRealm = defineFault({
  id: 'challenge-repeats-realm',
  title: 'The challenge names its realm twice',
  caughtBy: ['always/challenge-once'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    return {
      ...response,
      headers: { ...response.headers, 'www-authenticate': 'Bearer realm="scim", realm="scim", error="invalid_token"' },
    };
  },
});
