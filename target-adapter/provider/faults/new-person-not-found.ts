import { defineFault } from '../fault.ts';

export const newPersonNotFound = defineFault({
  id: 'new-person-not-found',
  title: 'A new person is found only after the first change',
  caughtBy: ['create/found'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      isReadable: (account, generation, by) =>
        (by === 'id' || account.lastModified !== account.created) &&
        correct.account.isReadable(account, generation, by),
    },
  }),
});
