import { defineFault } from '../fault.ts';

export const oldAddressShownOutOfForce = defineFault({
  id: 'old-address-shown-out-of-force',
  title: 'While a new address waits nobody logs in',
  caughtBy: ['email/old-in-force'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      mayLogIn: (account) => account.pending === undefined && correct.account.mayLogIn(account),
    },
  }),
});
