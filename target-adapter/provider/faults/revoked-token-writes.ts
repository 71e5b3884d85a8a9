import { defineFault } from '../fault.ts';

export const revokedTokenWrites = defineFault({
  id: 'revoked-token-writes',
  title: 'A revoked token goes on writing',
  caughtBy: ['token/revoked-refused'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: (token, now, method) =>
        correct.token.accepts(token, now, method) || (token.endedAt !== undefined && method !== 'GET'),
    },
  }),
});
