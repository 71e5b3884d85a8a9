import { defineFault } from '../fault.ts';

export const revokedTokenChanges = defineFault({
  id: 'revoked-token-changes',
  title: 'A token that was ended goes on changing and deleting people',
  caughtBy: ['token/revoked-refused', 'reconfigure/dead'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: (token, now, method) =>
        correct.token.accepts(token, now, method) ||
        (token.endedAt !== undefined && method !== 'GET' && method !== 'POST'),
    },
  }),
});
