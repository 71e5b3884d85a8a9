import { defineFault } from '../fault.ts';

export const takenAddressAcceptedByPut = defineFault({
  id: 'taken-address-accepted-by-put',
  title: 'PUT accepts an address that somebody else has',
  caughtBy: ['email/taken-refused', 'email/taken-not-in-force', 'unique/put'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, isTaken: (holder, by) => by !== 'put' && correct.address.isTaken(holder, by) },
  }),
});
