import { defineFault } from '../fault.ts';

export const memberRemovesPeople = defineFault({
  id: 'member-removes-people',
  title: 'Any member of the organization may remove people',
  caughtBy: ['organization/administrators-only'],
  policies: (correct) => ({
    ...correct,
    administration: {
      ...correct.administration,
      may: (role, act) => act === 'remove-person' || correct.administration.may(role, act),
    },
  }),
});
