import { defineFault } from '../fault.ts';

export const wrongTokenRevoked = defineFault({
  id: 'wrong-token-revoked',
  title: 'Revoking a token ends the newest one in its place',
  caughtBy: ['token/revoked-refused', 'token/survivor-works'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, endedByRevoking: (tokens) => tokens.slice(-1) },
  }),
});
