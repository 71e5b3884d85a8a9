import { defineFault } from '../fault.ts';

export const expiredTokenWorks = defineFault({
  id: 'expired-token-works',
  title: 'A token works however old it is',
  caughtBy: ['token/expired-refused'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, accepts: ({ endedAt }) => endedAt === undefined },
  }),
});
