import { countMembers } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupRemoveIgnored = defineFault({
  id: 'group-remove-ignored',
  title: 'Removing a member is accepted and ignored',
  caughtBy: ['groups/member-removed', 'members/removed'],
  policies: (correct) => ({
    ...correct,
    group: {
      ...correct.group,
      whenWritten: (before, wanted) =>
        countMembers(wanted) < countMembers(before)
          ? { ...wanted, members: before?.members }
          : correct.group.whenWritten(before, wanted),
    },
  }),
});
