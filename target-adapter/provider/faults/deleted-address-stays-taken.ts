import { defineFault } from '../fault.ts';

export const deletedAddressStaysTaken = defineFault({
  id: 'deleted-address-stays-taken',
  title: 'The address of a deleted person stays taken',
  caughtBy: ['recreate/as-declared', 'delete/created-again'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, deletion: () => 'soft', onDeleted: () => 'conflicts' },
  }),
});
