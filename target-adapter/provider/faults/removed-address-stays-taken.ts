import { defineFault } from '../fault.ts';

export const removedAddressStaysTaken = defineFault({
  id: 'removed-address-stays-taken',
  title: 'The address of a person whom support removed stays taken',
  caughtBy: ['recreate/after-removal'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      leftBySupport: (account) => ({ ...account, state: 'deleted', contents: 'erased' }),
      stays: (behaviour, account) => account.contents === 'kept' && correct.account.stays(behaviour, account),
      conflicts: (holder) => holder.contents === 'erased' || correct.account.conflicts(holder),
    },
  }),
});
