import { newTokenWorks } from '../checks/token/new-token-works.ts';
import { nothingDoubled } from '../checks/token/nothing-doubled.ts';
import { nothingStored } from '../checks/token/nothing-stored.ts';
import { queueDelivered } from '../checks/token/queue-delivered.ts';
import { revokedRefused } from '../checks/token/token-refused.ts';
import { defineScenario } from '../scenario.ts';

export const tokenRevokeMidCycle = defineScenario({
  id: 'token-revoke-mid-cycle',
  suite: 'lifecycle',
  tags: ['security'],
  group: 'Token',
  title: 'A token revoked in mid-cycle loses and doubles nothing',
  needs: [{ administration: 'issueToken' }, { administration: 'revokeToken' }],
  scope: { tenant: ['token'] },
  after: ['connection-test', 'create-and-read-back', 'token-revoke'],
  story: [
    'Three people wait to be created; the cycle begins.',
    'After the first one the token is revoked, just before the next create goes out.',
    'The rest of the cycle is refused, leaves nothing, and waits.',
    'With a new token the cycle goes on: each of the three has one account.',
  ],
  checks: [revokedRefused, newTokenWorks, nothingStored, queueDelivered, nothingDoubled],
  async play({ idp, person, discovery, delivery, need, check, tell, find, administration, issueToken }) {
    const first = await issueToken();
    idp.configure(first.connection);
    const people = [person(), person(), person()];
    const [ada] = people;
    if (ada === undefined) return;
    await idp.assign(ada);
    for (const each of people.slice(1)) idp.queue({ kind: 'assign', person: each });
    idp.beforeNext('POST', async () => {
      tell('The administrator of the target revokes the token.');
      await administration.revokeToken?.({ id: first.id });
    });

    const cycle = await idp.cycle();
    const sent = cycle.flatMap((outcome) => delivery(outcome).exchanges);
    const revokedAt = sent.findIndex(({ request }) => request.method === 'POST');
    need(revokedRefused, { exchanges: revokedAt === -1 ? [] : sent.slice(revokedAt) });

    tell('The administrator makes a new token and enters it.');
    const second = await issueToken();
    idp.configure(second.connection);
    const tested = delivery(await idp.testConnection());
    if (tested.exchanges.length > 0) need(newTokenWorks, tested);
    const refused = [];
    for (const each of people.slice(1)) refused.push(await find(each.email));
    check(nothingStored, { people: refused, discovery, exchanges: refused.flatMap(({ exchanges }) => exchanges) });

    const outcomes = await idp.resume();
    const deliveries = outcomes.map(delivery);
    check(queueDelivered, { deliveries, exchanges: deliveries.flatMap(({ exchanges }) => exchanges) });
    const found = [];
    for (const each of people)
      found.push({ ...(await find(each.email, ({ hits }) => hits > 0)), userName: each.email, discovery });
    check(nothingDoubled, { people: found, deliveries, exchanges: found.flatMap(({ exchanges }) => exchanges) });
  },
});
