import { defineFault } from '../fault.ts';

export const newSeatNotCounted = defineFault({
  id: 'new-seat-not-counted',
  title: 'A seat that becomes free is not counted',
  caughtBy: ['seats/retry'],
  policies: (correct) => ({
    ...correct,
    seat: {
      ...correct.seat,
      limitAfter: (before, wanted) => (before === null || wanted === null ? wanted : Math.min(before, wanted)),
    },
  }),
});
