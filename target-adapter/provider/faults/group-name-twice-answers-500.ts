import { ScimError } from '../../scim/scim-error.ts';
import { defineFault } from '../fault.ts';

export const groupNameTwiceAnswers500 = defineFault({
  id: 'group-name-twice-answers-500',
  title: 'POST of a group with a name that is there answers 500',
  caughtBy: ['members/name-twice'],
  policies(correct) {
    const names = new Set<unknown>();
    return {
      ...correct,
      group: {
        ...correct.group,
        whenWritten(before, wanted) {
          if (before === undefined && names.has(wanted.displayName)) throw new ScimError(500, 'duplicate key value');
          names.add(wanted.displayName);
          return correct.group.whenWritten(before, wanted);
        },
      },
    };
  },
});
