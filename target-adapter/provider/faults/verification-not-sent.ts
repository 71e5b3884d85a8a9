import { defineFault } from '../fault.ts';

export const verificationNotSent = defineFault({
  id: 'verification-not-sent',
  title: 'A new address gets no mail',
  caughtBy: ['email/verification-mail'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, verificationTo: () => [] },
  }),
});
