import { defineFault } from '../fault.ts';

export const newSetUpHidesPeople = defineFault({
  id: 'new-set-up-hides-people',
  title: 'After a new set-up the people of the one before are not found',
  caughtBy: ['reassign/delivered'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      isReadable: (account, generation, by) =>
        account.generation === generation && correct.account.isReadable(account, generation, by),
    },
  }),
});
