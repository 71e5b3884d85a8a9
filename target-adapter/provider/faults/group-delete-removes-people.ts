import { defineFault } from '../fault.ts';

export const groupDeleteRemovesPeople = defineFault({
  id: 'group-delete-removes-people',
  title: 'DELETE of a group deletes its members',
  caughtBy: ['groups/members-survive'],
  policies: (correct) => ({
    ...correct,
    group: { ...correct.group, deletion: () => 'group-and-people' },
  }),
});
