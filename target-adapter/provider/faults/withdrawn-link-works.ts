import { defineFault } from '../fault.ts';

export const withdrawnLinkWorks = defineFault({
  id: 'withdrawn-link-works',
  title: 'The link to a new address works after the old one was asked for again',
  caughtBy: ['email/back-link-dead'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, onBack: () => 'keep-waiting' },
  }),
});
