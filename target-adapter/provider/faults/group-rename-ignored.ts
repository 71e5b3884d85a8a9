import { defineFault } from '../fault.ts';

export const groupRenameIgnored = defineFault({
  id: 'group-rename-ignored',
  title: 'Renaming a group is accepted and ignored',
  caughtBy: ['groups/renamed'],
  policies: (correct) => ({
    ...correct,
    group: {
      ...correct.group,
      whenWritten: (before, wanted) => (before === undefined ? wanted : { ...wanted, displayName: before.displayName }),
    },
  }),
});
