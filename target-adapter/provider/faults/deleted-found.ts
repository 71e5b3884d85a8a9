import { defineFault } from '../fault.ts';

export const deletedFound = defineFault({
  id: 'deleted-found',
  title: 'A search still finds a person who was deleted softly',
  caughtBy: ['delete/not-found'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      isReadable: (account, generation, by) => by === 'query' || correct.account.isReadable(account, generation, by),
    },
  }),
});
