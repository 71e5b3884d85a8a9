import { defineFault } from '../fault.ts';

export const revokingEndsAllTokens = defineFault({
  id: 'revoking-ends-all-tokens',
  title: 'Revoking one token ends all of them',
  caughtBy: ['token/survivor-works'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, endedByRevoking: (tokens) => tokens },
  }),
});
