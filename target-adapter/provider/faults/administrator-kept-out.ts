import { defineFault } from '../fault.ts';

export const administratorKeptOut = defineFault({
  id: 'administrator-kept-out',
  title: 'Only the owner may issue tokens',
  caughtBy: ['organization/administrators-only'],
  policies: (correct) => ({
    ...correct,
    administration: {
      ...correct.administration,
      may: (role, act) => role !== 'admin' && correct.administration.may(role, act),
    },
  }),
});
