import { defineFault } from '../fault.ts';

export const peopleCannotLeave = defineFault({
  id: 'people-cannot-leave',
  title: 'People can neither be deleted nor deactivated by a PUT',
  caughtBy: ['jumpcloud/test-user-removed'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, deletion: () => 'none' },
    scim: {
      ...correct.scim,
      afterPut: (current, sent) => ({ ...correct.scim.afterPut(current, sent), active: current.active }),
    },
  }),
});
