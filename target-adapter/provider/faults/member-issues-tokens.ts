import { defineFault } from '../fault.ts';

export const memberIssuesTokens = defineFault({
  id: 'member-issues-tokens',
  title: 'Any member of the organization may issue tokens',
  caughtBy: ['organization/administrators-only'],
  policies: (correct) => ({
    ...correct,
    administration: {
      ...correct.administration,
      may: (role, act) => act === 'token' || correct.administration.may(role, act),
    },
  }),
});
