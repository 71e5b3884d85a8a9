import { defineFault } from '../fault.ts';

export const reactivatedCannotLogIn = defineFault({
  id: 'reactivated-cannot-log-in',
  title: 'Whoever was deactivated once never logs in again',
  caughtBy: ['reactivate/logs-in'],
  policies(correct) {
    const once = new Set<string>();
    return {
      ...correct,
      account: {
        ...correct.account,
        stateAfter(account, active, behaviour) {
          if (!active) once.add(account.id);
          return correct.account.stateAfter(account, active, behaviour);
        },
        mayLogIn: (account) => !once.has(account.id) && correct.account.mayLogIn(account),
      },
    };
  },
});
