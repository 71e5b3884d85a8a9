import { defineFault } from '../fault.ts';

export const groupAttributeIgnored = defineFault({
  id: 'group-attribute-ignored',
  title: 'The group attribute is stored, and nobody joins the group',
  caughtBy: ['groups/attribute'],
  policies: (correct) => ({
    ...correct,
    group: { ...correct.group, follow: (before) => before },
  }),
});
