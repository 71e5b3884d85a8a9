import { defineFault } from '../fault.ts';

export const reactivatedStaysInactive = defineFault({
  id: 'reactivated-stays-inactive',
  title: 'Activating a person again is accepted and ignored',
  caughtBy: ['reactivate/data-intact', 'reactivate/logs-in'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      stateAfter: (account, active, behaviour) =>
        account.state === 'deactivated' ? 'deactivated' : correct.account.stateAfter(account, active, behaviour),
    },
  }),
});
