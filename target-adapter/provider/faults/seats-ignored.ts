import { defineFault } from '../fault.ts';

export const seatsIgnored = defineFault({
  id: 'seats-ignored',
  title: 'People are taken although no seat is free',
  caughtBy: ['seats/refused'],
  policies: (correct) => ({
    ...correct,
    seat: { ...correct.seat, needed: () => false },
  }),
});
