import { defineFault } from '../fault.ts';

export const revivedWithOldNames = defineFault({
  id: 'revived-with-old-names',
  title: 'The account of a person who comes back shows what it held before',
  caughtBy: ['create/read-back'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      inherits: (deleted, wanted) => ({ ...wanted, ...deleted.resource, active: wanted.active }),
    },
  }),
});
