import { defineFault } from '../fault.ts';

export const revokedTokenStillWorks = defineFault({
  id: 'revoked-token-still-works',
  title: 'A revoked token is accepted until it expires',
  caughtBy: ['token/revoked-refused'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, accepts: ({ expiresAt }, now) => expiresAt > now },
  }),
});
