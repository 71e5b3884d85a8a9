import { defineFault } from '../fault.ts';

export const challengeErrorUriIsText = defineFault({
  id: 'challenge-error-uri-is-text',
  title: 'The error_uri of the challenge is a text',
  caughtBy: ['always/challenge-error-uri'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    const headers = {
      ...response.headers,
      'www-authenticate': 'Bearer realm="scim", error="invalid_token", error_uri="see the manual"',
    };
    return { ...response, headers };
  },
});
