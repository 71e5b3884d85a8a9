import { defineFault } from '../fault.ts';

export const refusedSeatLeavesAccount = defineFault({
  id: 'refused-seat-leaves-account',
  title: 'A person who is refused a seat stands half-created in the organization',
  caughtBy: ['seats/nothing-half-created'],
  policies: (correct) => ({
    ...correct,
    seat: {
      ...correct.seat,
      afterRefusal: (account) => ({ left: { ...account, state: 'deactivated' }, mail: 'none' }),
    },
  }),
});
