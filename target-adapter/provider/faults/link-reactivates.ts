import { defineFault } from '../fault.ts';

export const linkReactivates = defineFault({
  id: 'link-reactivates',
  title: 'A link to confirm an address activates whoever was deactivated since',
  caughtBy: ['deactivate/no-log-in', 'deactivate/inactive'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenConfirmed: (account) => ({ ...account, state: 'active', resource: { ...account.resource, active: true } }),
    },
  }),
});
