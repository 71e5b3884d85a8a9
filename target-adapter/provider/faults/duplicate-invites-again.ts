import { defineFault } from '../fault.ts';

export const duplicateInvitesAgain = defineFault({
  id: 'duplicate-invites-again',
  title: 'A duplicate is refused, and another invitation goes out',
  caughtBy: ['invitation/one-mail'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      afterConflict: (holder) => ({ left: holder, mail: holder.state === 'pending' ? 'invitation' : 'none' }),
    },
  }),
});
