import { defineFault } from '../fault.ts';

export const expiredTokenChanges = defineFault({
  id: 'expired-token-changes',
  title: 'An expired token goes on changing and deleting people',
  caughtBy: ['token/expired-refused'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: (token, now, method) =>
        correct.token.accepts(token, now, method) ||
        (token.endedAt === undefined && method !== 'GET' && method !== 'POST'),
    },
  }),
});
