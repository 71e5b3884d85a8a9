import { defineFault } from '../fault.ts';

export const hardDeleteKeepsData = defineFault({
  id: 'hard-delete-keeps-data',
  title: 'Whoever takes the address of a person who was deleted for good finds their data',
  caughtBy: ['delete/data-gone'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      deletion: () => 'soft',
      stays: () => false,
      inherits: (deleted, wanted) => ({ ...deleted.resource, ...wanted }),
    },
  }),
});
