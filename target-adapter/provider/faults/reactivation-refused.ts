import { ScimError } from '../../scim/scim-error.ts';
import { defineFault } from '../fault.ts';

export const reactivationRefused = defineFault({
  id: 'reactivation-refused',
  title: 'Whoever was deactivated cannot be activated again',
  caughtBy: ['reactivate/delivered'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      stateAfter(account, active, behaviour) {
        if (account.state === 'deactivated' && active)
          throw new ScimError(400, 'A deactivated user cannot be changed.');
        return correct.account.stateAfter(account, active, behaviour);
      },
    },
  }),
});
