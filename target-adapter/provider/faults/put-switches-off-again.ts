import { defineFault } from '../fault.ts';

export const putSwitchesOffAgain = defineFault({
  id: 'put-switches-off-again',
  title: 'A PUT switches off again whoever was deactivated once',
  caughtBy: ['okta/reassigned'],
  policies(correct) {
    const once = new Set<unknown>();
    return {
      ...correct,
      account: {
        ...correct.account,
        whenDeactivated(resource) {
          once.add(resource.userName);
          return correct.account.whenDeactivated(resource);
        },
      },
      scim: {
        ...correct.scim,
        afterPut(current, sent) {
          const after = correct.scim.afterPut(current, sent);
          return once.has(current.userName) ? { ...after, active: false } : after;
        },
      },
    };
  },
});
