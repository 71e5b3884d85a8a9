import { defineFault } from '../fault.ts';

export const tokenExpiresEarly = defineFault({
  id: 'token-expires-early',
  title: 'A token ends after a tenth of the time that was chosen for it',
  caughtBy: ['token/lives'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, expiresAt: (now, ttlSeconds) => now + ttlSeconds * 100 },
  }),
});
