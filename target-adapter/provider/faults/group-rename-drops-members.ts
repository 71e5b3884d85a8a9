import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupRenameDropsMembers = defineFault({
  id: 'group-rename-drops-members',
  title: 'Renaming a group removes its members',
  caughtBy: ['groups/rename-keeps-members'],
  policies: (correct) => ({
    ...correct,
    group: {
      ...correct.group,
      whenWritten: (before, wanted) =>
        before !== undefined && before.displayName !== wanted.displayName ? without(wanted, 'members') : wanted,
    },
  }),
});
