import { defineFault } from '../fault.ts';

export const groupAddReplaces = defineFault({
  id: 'group-add-replaces',
  title: 'Adding a member removes the others',
  caughtBy: ['groups/member-added', 'members/added'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterAdd: (_current, added) => added },
  }),
});
