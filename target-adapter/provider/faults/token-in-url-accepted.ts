import { defineFault } from '../fault.ts';

export const tokenInUrlAccepted = defineFault({
  id: 'token-in-url-accepted',
  title: 'A token is taken from the URL, and nobody is told to keep the answer private',
  caughtBy: ['authentication/token-in-url', 'authentication/url-not-shared'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      presented: (request) => correct.token.presented(request) ?? request.query.get('access_token') ?? undefined,
    },
  }),
});
