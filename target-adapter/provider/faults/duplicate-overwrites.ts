import { defineFault } from '../fault.ts';

export const duplicateOverwrites = defineFault({
  id: 'duplicate-overwrites',
  title: 'A duplicate is refused after it has overwritten the account that is there',
  caughtBy: ['duplicate/account-intact'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      afterConflict: (holder, wanted) => ({
        left: { ...holder, resource: { ...holder.resource, ...wanted, active: holder.resource.active } },
        mail: 'none',
      }),
    },
  }),
});
