import { defineFault } from '../fault.ts';

export const projectionKeepsMembers = defineFault({
  id: 'projection-keeps-members',
  title: 'excludedAttributes=members is passed over',
  caughtBy: ['projection/members'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      shows: (attribute, asked) => attribute.name === 'members' || correct.scim.shows(attribute, asked),
    },
  }),
});
