import { defineFault } from '../fault.ts';

export const duplicateOfPendingCreated = defineFault({
  id: 'duplicate-of-pending-created',
  title: 'POST with the userName of an invited person makes a second account',
  caughtBy: ['concurrency/one-winner', 'duplicate/refused', 'duplicate/one-account'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      conflicts: (holder) => holder.state !== 'pending' && correct.account.conflicts(holder),
    },
  }),
});
