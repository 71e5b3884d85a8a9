import { defineFault } from '../fault.ts';

export const challengeScopeWithAccents = defineFault({
  id: 'challenge-scope-with-accents',
  title: 'The challenge names a scope in accents',
  caughtBy: ['always/challenge-scope'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    const headers = { ...response.headers, 'www-authenticate': 'Bearer realm="scim", scope="utilis\u00e9s"' };
    return { ...response, headers };
  },
});
