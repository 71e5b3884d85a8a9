import { defineFault } from '../fault.ts';

export const addressNeverVerified = defineFault({
  id: 'address-never-verified',
  title: 'A new address is taken over without a mail',
  caughtBy: ['email/verification-mail'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, verifies: () => false },
  }),
});
