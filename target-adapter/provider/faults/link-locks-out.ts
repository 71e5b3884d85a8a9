import { defineFault } from '../fault.ts';

export const linkLocksOut = defineFault({
  id: 'link-locks-out',
  title: 'Whoever confirms an address can no longer log in',
  caughtBy: ['email/logs-in'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, whenConfirmed: (account) => ({ ...account, state: 'deactivated' }) },
  }),
});
