import { defineFault } from '../fault.ts';

export const groupDeleteChangesNothing = defineFault({
  id: 'group-delete-changes-nothing',
  title: 'DELETE of a group answers 204 and the group stays',
  caughtBy: ['groups/gone'],
  policies: (correct) => ({
    ...correct,
    group: { ...correct.group, deletion: () => 'nothing' },
  }),
});
