import { defineFault } from '../fault.ts';

export const newSetUpMakesNewPeople = defineFault({
  id: 'new-set-up-makes-new-people',
  title: 'After a new set-up the people of the one before count for nothing, and second accounts are made',
  caughtBy: ['reconfigure/matched'],
  policies(correct) {
    let current = 0;
    return {
      ...correct,
      account: {
        ...correct.account,
        isReadable(account, generation, by) {
          current = generation;
          return account.generation === generation && correct.account.isReadable(account, generation, by);
        },
        conflicts: (holder) => holder.generation === current && correct.account.conflicts(holder),
      },
    };
  },
});
