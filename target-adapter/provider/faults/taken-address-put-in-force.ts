import { defineFault } from '../fault.ts';

export const takenAddressPutInForce = defineFault({
  id: 'taken-address-put-in-force',
  title: 'An address that somebody else has is verified and put in force',
  caughtBy: ['email/taken-refused', 'email/taken-not-in-force'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, isTaken: () => false },
  }),
});
