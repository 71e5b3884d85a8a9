import { defineFault } from '../fault.ts';

export const endedTokenReplaces = defineFault({
  id: 'ended-token-replaces',
  title: 'A token that was ended still replaces people',
  caughtBy: ['token/revoked-refused', 'reconfigure/dead'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: (token, now, method) =>
        correct.token.accepts(token, now, method) || (token.endedAt !== undefined && method === 'PUT'),
    },
  }),
});
