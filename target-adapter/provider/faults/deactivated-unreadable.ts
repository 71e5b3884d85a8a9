import { defineFault } from '../fault.ts';

export const deactivatedUnreadable = defineFault({
  id: 'deactivated-unreadable',
  title: 'A deactivated person answers 404',
  caughtBy: ['deactivate/inactive'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      isReadable: (account, generation, by) =>
        account.state !== 'deactivated' && correct.account.isReadable(account, generation, by),
    },
  }),
});
