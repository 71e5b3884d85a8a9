import { defineFault } from '../fault.ts';

export const tokenInBodyAccepted = defineFault({
  id: 'token-in-body-accepted',
  title: 'A token is taken from the body of a GET',
  caughtBy: ['authentication/token-in-body'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      presented: (request) =>
        correct.token.presented(request) ?? new URLSearchParams(request.text).get('access_token') ?? undefined,
    },
  }),
});
