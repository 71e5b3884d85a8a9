import { defineFault } from '../fault.ts';

export const verificationLateToOldAddress = defineFault({
  id: 'verification-late-to-old-address',
  title: 'The link that confirms a new address goes to the old one too, after a while',
  caughtBy: ['email/no-link-to-old'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      verificationAgainTo: ({ oldAddress }) => (oldAddress === undefined ? [] : [oldAddress]),
    },
  }),
});
