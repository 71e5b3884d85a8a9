import { defineFault } from '../fault.ts';

export const invitationNotSent = defineFault({
  id: 'invitation-not-sent',
  title: 'A new person gets no invitation',
  caughtBy: ['invitation/mail'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, invitationTo: () => [] },
  }),
});
