import { defineFault } from '../fault.ts';

export const duplicateReactivates = defineFault({
  id: 'duplicate-reactivates',
  title: 'A duplicate is refused after it has activated the deactivated account',
  caughtBy: ['duplicate/account-intact'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      afterConflict: (holder) => ({
        left:
          holder.state === 'deactivated'
            ? { ...holder, state: 'active', resource: { ...holder.resource, active: true } }
            : holder,
        mail: 'none',
      }),
    },
  }),
});
