import { defineFault } from '../fault.ts';

export const challengeWithAccents = defineFault({
  id: 'challenge-with-accents',
  title: 'The challenge describes the error in accents',
  caughtBy: ['always/challenge-characters'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    return {
      ...response,
      headers: {
        ...response.headers,
        'www-authenticate': 'Bearer realm="scim", error="invalid_token", error_description="d\u00e9sol\u00e9"',
      },
    };
  },
});
