import { defineFault } from '../fault.ts';

export const deactivatedEmptied = defineFault({
  id: 'deactivated-emptied',
  title: 'Deactivating a person empties the account',
  caughtBy: ['reactivate/data-intact'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenDeactivated: ({ schemas, userName, displayName, emails, active }) => ({
        schemas,
        userName,
        displayName,
        emails,
        active,
      }),
    },
  }),
});
