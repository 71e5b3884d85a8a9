import { defineFault } from '../fault.ts';

export const pendingAddressOnTwoAccounts = defineFault({
  id: 'pending-address-on-two-accounts',
  title: 'An address that waits on one account goes to another, and the link puts it in force on both',
  caughtBy: ['email/taken-not-in-force', 'duplicate/one-account'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      conflicts: (holder) => holder.pending === undefined && correct.account.conflicts(holder),
    },
    address: { ...correct.address, isTaken: (holder, by) => by !== 'link' && correct.address.isTaken(holder, by) },
  }),
});
