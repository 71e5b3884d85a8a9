import { defineFault } from '../fault.ts';

export const activeIgnored = defineFault({
  id: 'active-ignored',
  title: 'A change of active is accepted and ignored',
  caughtBy: ['deactivate/inactive', 'deactivate/no-log-in'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, stateAfter: ({ state }) => state },
  }),
});
