import { defineFault } from '../fault.ts';

export const duplicateOfActiveCreated = defineFault({
  id: 'duplicate-of-active-created',
  title: 'POST with the userName of an active person makes a second account',
  caughtBy: ['concurrency/one-winner', 'duplicate/refused', 'duplicate/one-account', 'unique/create'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      conflicts: (holder) => holder.state !== 'active' && correct.account.conflicts(holder),
    },
  }),
});
