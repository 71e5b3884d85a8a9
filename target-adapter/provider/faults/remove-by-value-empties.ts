import { defineFault } from '../fault.ts';

export const removeByValueEmpties = defineFault({
  id: 'remove-by-value-empties',
  title: 'Removing members that are listed in value removes all of them',
  caughtBy: ['groups/member-removed', 'members/removed-by-list', 'entra/members-removed-by-list'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterRemoveListed: () => [] },
  }),
});
