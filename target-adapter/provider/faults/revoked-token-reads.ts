import { defineFault } from '../fault.ts';

export const revokedTokenReads = defineFault({
  id: 'revoked-token-reads',
  title: 'A revoked token goes on reading',
  caughtBy: ['token/revoked-refused'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: (token, now, method) =>
        correct.token.accepts(token, now, method) || (token.endedAt !== undefined && method === 'GET'),
    },
  }),
});
