import { defineFault } from '../fault.ts';

export const groupDeleteLocksPeopleOut = defineFault({
  id: 'group-delete-locks-people-out',
  title: 'DELETE of a group deactivates its members',
  caughtBy: ['groups/members-survive'],
  policies: (correct) => ({
    ...correct,
    group: { ...correct.group, deletion: () => 'group-and-access' },
  }),
});
