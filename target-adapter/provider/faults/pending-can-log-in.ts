import { defineFault } from '../fault.ts';

export const pendingCanLogIn = defineFault({
  id: 'pending-can-log-in',
  title: 'A person can log in before the invitation is accepted',
  caughtBy: ['invitation/pending'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      mayLogIn: (account) => account.state === 'pending' || correct.account.mayLogIn(account),
    },
  }),
});
