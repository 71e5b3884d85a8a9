import { oneAccount } from '../checks/duplicate/one-account.ts';
import { nothingHalfCreated } from '../checks/seats/nothing-half-created.ts';
import { retryDelivered } from '../checks/seats/retry-delivered.ts';
import { seatRefused } from '../checks/seats/seat-refused.ts';
import { defineScenario } from '../scenario.ts';

export const seatsExhausted = defineScenario({
  id: 'seats-exhausted',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'Without a free seat nothing is half-created',
  needs: ['limits-seats', { administration: 'setFreeSeats' }],
  scope: { tenant: ['seats'] },
  after: ['create-and-read-back'],
  story: [
    'No seat is free.',
    'The administrator assigns a person, and the identity provider is refused with a clear error.',
    'Nothing is left of the person: no account, no mail.',
    'A seat becomes free, and the identity provider tries again: the person has one account.',
  ],
  checks: [seatRefused, nothingHalfCreated, retryDelivered, oneAccount],
  async play({ idp, person, discovery, delivery, need, check, tell, find, viewOf, mail, administration, atEnd }) {
    const ada = person();
    if (mail.available) await mail.remember(ada.email);
    atEnd('The limit of seats is lifted.', async () => {
      await administration.setFreeSeats?.({ free: null });
    });
    tell('No seat is free.');
    await administration.setFreeSeats?.({ free: 0 });

    check(seatRefused, delivery(await idp.assign(ada)));

    tell('Somebody looks for what is left of the person.');
    const seen = await find(ada.email, ({ hits }) => hits === 0);
    const arrived = mail.available ? { mail: await mail.expectNoneAt(ada.email) } : {};
    check(nothingHalfCreated, { ...seen, discovery, ...(await viewOf(ada.email)), ...arrived });

    tell('A seat becomes free, and the identity provider tries again.');
    await administration.setFreeSeats?.({ free: 1 });
    need(retryDelivered, delivery(await idp.assign(ada)));
    check(oneAccount, { ...(await find(ada.email, ({ hits }) => hits > 0)), userName: ada.email, discovery });
  },
});
