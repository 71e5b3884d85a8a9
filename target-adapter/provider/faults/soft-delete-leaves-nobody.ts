import { defineFault } from '../fault.ts';

export const softDeleteLeavesNobody = defineFault({
  id: 'soft-delete-leaves-nobody',
  title: 'A soft deletion removes the person entirely',
  caughtBy: ['delete/stays'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, deletion: () => 'hard', stays: () => false },
  }),
});
