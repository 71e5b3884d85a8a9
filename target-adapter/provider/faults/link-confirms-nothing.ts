import { defineFault } from '../fault.ts';

export const linkConfirmsNothing = defineFault({
  id: 'link-confirms-nothing',
  title: 'The link says that the address is confirmed, and nothing changes',
  caughtBy: ['email/verified-in-force'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, whenVerified: (inForce) => inForce },
  }),
});
