import { defineFault } from '../fault.ts';

export const createStoresInactive = defineFault({
  id: 'create-stores-inactive',
  title: 'A new person is inactive although the request says active',
  caughtBy: ['create/read-back'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenCreated: (account) => ({
        ...account,
        state: 'deactivated',
        resource: { ...account.resource, active: false },
      }),
    },
  }),
});
