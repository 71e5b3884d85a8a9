import { defineFault } from '../fault.ts';

export const verificationToOldAddress = defineFault({
  id: 'verification-to-old-address',
  title: 'The link that confirms a new address goes to the old one',
  caughtBy: ['email/verification-mail', 'email/no-link-to-old'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, verificationTo: ({ oldAddress, newAddress }) => [oldAddress ?? newAddress] },
  }),
});
