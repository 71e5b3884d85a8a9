import { defineFault } from '../fault.ts';

export const deactivatedCanLogIn = defineFault({
  id: 'deactivated-can-log-in',
  title: 'A deactivated person can go on logging in',
  caughtBy: ['deactivate/no-log-in'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      mayLogIn: (account) => account.state === 'deactivated' || correct.account.mayLogIn(account),
    },
  }),
});
