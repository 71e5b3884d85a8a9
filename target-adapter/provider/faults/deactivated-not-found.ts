import { defineFault } from '../fault.ts';

export const deactivatedNotFound = defineFault({
  id: 'deactivated-not-found',
  title: 'A search passes over the deactivated',
  caughtBy: ['reassign/delivered', 'entra/disabled-found', 'entra/flow-linked'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      isReadable: (account, generation, by) =>
        (by === 'id' || account.state !== 'deactivated') && correct.account.isReadable(account, generation, by),
    },
  }),
});
