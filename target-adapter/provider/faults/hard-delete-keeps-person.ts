import { defineFault } from '../fault.ts';

export const hardDeleteKeepsPerson = defineFault({
  id: 'hard-delete-keeps-person',
  title: 'A person who was deleted for good still stands in the organization',
  caughtBy: ['delete/leaves'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, deletion: () => 'soft', stays: () => true },
  }),
});
