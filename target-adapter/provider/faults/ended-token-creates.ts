import { defineFault } from '../fault.ts';

export const endedTokenCreates = defineFault({
  id: 'ended-token-creates',
  title: 'A token that was ended still creates people',
  caughtBy: ['token/revoked-refused', 'reconfigure/dead'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: (token, now, method) =>
        correct.token.accepts(token, now, method) || (token.endedAt !== undefined && method === 'POST'),
    },
  }),
});
