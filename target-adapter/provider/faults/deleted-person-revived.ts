import { defineFault } from '../fault.ts';

export const deletedPersonRevived = defineFault({
  id: 'deleted-person-revived',
  title: 'The account of a deleted person comes back although a new one is declared',
  caughtBy: ['recreate/as-declared', 'delete/id-not-reused'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, deletion: () => 'soft', stays: () => false, onDeleted: () => 'revives' },
  }),
});
