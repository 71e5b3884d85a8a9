import { defineFault } from '../fault.ts';

export const pendingAddressShown = defineFault({
  id: 'pending-address-shown',
  title: 'While a new address waits a GET shows it, although the old one is declared',
  caughtBy: ['email/old-in-force'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, shows: () => 'new' },
  }),
});
