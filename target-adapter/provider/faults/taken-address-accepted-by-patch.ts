import { defineFault } from '../fault.ts';

export const takenAddressAcceptedByPatch = defineFault({
  id: 'taken-address-accepted-by-patch',
  title: 'PATCH accepts an address that somebody else has',
  caughtBy: ['email/taken-refused', 'email/taken-not-in-force', 'unique/patch'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, isTaken: (holder, by) => by !== 'patch' && correct.address.isTaken(holder, by) },
  }),
});
