import { countMembers, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupRemoveEmpties = defineFault({
  id: 'group-remove-empties',
  title: 'Removing one member removes all of them',
  caughtBy: ['groups/member-removed', 'members/removed'],
  policies: (correct) => ({
    ...correct,
    group: {
      ...correct.group,
      whenWritten: (before, wanted) =>
        countMembers(wanted) < countMembers(before)
          ? without(wanted, 'members')
          : correct.group.whenWritten(before, wanted),
    },
  }),
});
