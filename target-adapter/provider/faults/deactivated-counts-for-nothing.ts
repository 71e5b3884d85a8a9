import { defineFault } from '../fault.ts';

export const deactivatedCountsForNothing = defineFault({
  id: 'deactivated-counts-for-nothing',
  title: 'A deactivated person is not found, and a second account is made',
  caughtBy: ['duplicate/refused', 'reassign/linked'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      conflicts: (holder) => holder.state !== 'deactivated' && correct.account.conflicts(holder),
      isReadable: (account, generation, by) =>
        (by === 'id' || account.state !== 'deactivated') && correct.account.isReadable(account, generation, by),
    },
  }),
});
