import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupCreateDropsMembers = defineFault({
  id: 'group-create-drops-members',
  title: 'POST of a group stores no members',
  caughtBy: ['groups/pushed-members', 'members/created'],
  policies: (correct) => ({
    ...correct,
    group: {
      ...correct.group,
      whenWritten: (before, wanted) =>
        before === undefined ? without(wanted, 'members') : correct.group.whenWritten(before, wanted),
    },
  }),
});
