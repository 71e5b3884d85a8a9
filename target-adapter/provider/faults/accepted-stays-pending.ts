import { defineFault } from '../fault.ts';

export const acceptedStaysPending = defineFault({
  id: 'accepted-stays-pending',
  title: 'Whoever accepts the invitation stays pending',
  caughtBy: ['invitation/accepted'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, whenAccepted: (account) => account },
  }),
});
