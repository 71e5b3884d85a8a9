import { defineFault } from '../fault.ts';

export const duplicateAnswersExisting = defineFault({
  id: 'duplicate-answers-existing',
  title: 'A duplicate is answered as if it had been created, with the account that is there',
  caughtBy: ['duplicate/refused', 'duplicate/conflict-logged'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, onConflict: () => 'answer-holder' },
  }),
});
