import { defineFault } from '../fault.ts';

export const deletedReadable = defineFault({
  id: 'deleted-readable',
  title: 'A person who was deleted softly can still be read',
  caughtBy: ['delete/gone'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      isReadable: (account, generation, by) => by === 'id' || correct.account.isReadable(account, generation, by),
    },
  }),
});
