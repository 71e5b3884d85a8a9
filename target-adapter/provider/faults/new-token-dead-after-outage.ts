import { defineFault } from '../fault.ts';

export const newTokenDeadAfterOutage = defineFault({
  id: 'new-token-dead-after-outage',
  title: 'After a token has ended, the next one does not work',
  caughtBy: ['token/new-works', 'reconfigure/works'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      issued: (token, others) =>
        others.some(({ endedAt }) => endedAt !== undefined) ? { ...token, endedAt: token.createdAt } : token,
    },
  }),
});
