import { defineFault } from '../fault.ts';

export const supportRemovesNobody = defineFault({
  id: 'support-removes-nobody',
  title: 'What support removes is still there',
  caughtBy: ['delete/removed-by-support'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, leftBySupport: (account) => account },
  }),
});
