import { defineFault } from '../fault.ts';

export const refusedSeatInvites = defineFault({
  id: 'refused-seat-invites',
  title: 'A person who is refused a seat gets an invitation',
  caughtBy: ['seats/nothing-half-created'],
  policies: (correct) => ({
    ...correct,
    seat: { ...correct.seat, afterRefusal: () => ({ left: undefined, mail: 'invitation' }) },
  }),
});
