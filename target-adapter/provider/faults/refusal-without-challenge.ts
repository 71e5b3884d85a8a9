import { defineFault } from '../fault.ts';

export const refusalWithoutChallenge = defineFault({
  id: 'refusal-without-challenge',
  title: '401 comes without WWW-Authenticate',
  caughtBy: ['always/challenge'],
  distort(_request, response) {
    if (response.status !== 401) return response;
    const { 'www-authenticate': _dropped, ...headers } = response.headers;
    return { ...response, headers };
  },
});
