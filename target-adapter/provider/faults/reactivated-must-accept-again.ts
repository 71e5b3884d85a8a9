import { defineFault } from '../fault.ts';

export const reactivatedMustAcceptAgain = defineFault({
  id: 'reactivated-must-accept-again',
  title: 'Whoever is activated again must accept another invitation first',
  caughtBy: ['reactivate/logs-in'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      stateAfter: (account, active, behaviour) =>
        account.state === 'deactivated' && active ? 'pending' : correct.account.stateAfter(account, active, behaviour),
    },
  }),
});
