import { defineFault } from '../fault.ts';

export const tokenHalfRead = defineFault({
  id: 'token-half-read',
  title: 'Only the beginning of a token is compared',
  caughtBy: ['authentication/altered-token'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, keep: (token) => correct.token.keep(token.slice(0, 12)) },
  }),
});
