import { defineFault } from '../fault.ts';

export const duplicateOfDeactivatedCreated = defineFault({
  id: 'duplicate-of-deactivated-created',
  title: 'POST with the userName of a deactivated person makes a second account',
  caughtBy: ['duplicate/refused', 'reassign/delivered'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      conflicts: (holder) => holder.state !== 'deactivated' && correct.account.conflicts(holder),
    },
  }),
});
