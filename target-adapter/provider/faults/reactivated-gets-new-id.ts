import { defineFault } from '../fault.ts';

export const reactivatedGetsNewId = defineFault({
  id: 'reactivated-gets-new-id',
  title: 'A person who is activated again has another id',
  caughtBy: ['reactivate/same-account'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      idAfter: (account, state, newId) =>
        account.state === 'deactivated' && state !== 'deactivated' ? newId() : account.id,
    },
  }),
});
