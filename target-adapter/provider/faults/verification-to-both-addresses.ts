import { defineFault } from '../fault.ts';

export const verificationToBothAddresses = defineFault({
  id: 'verification-to-both-addresses',
  title: 'The link that confirms a new address goes to the old one too',
  caughtBy: ['email/no-link-to-old'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      verificationTo: ({ oldAddress, newAddress }) =>
        oldAddress === undefined ? [newAddress] : [oldAddress, newAddress],
    },
  }),
});
