import { defineFault } from '../fault.ts';

export const deleteChangesNothing = defineFault({
  id: 'delete-changes-nothing',
  title: 'DELETE answers 204 and deletes nobody',
  caughtBy: ['delete/gone', 'delete/not-found'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, deletion: () => 'none' },
  }),
});
