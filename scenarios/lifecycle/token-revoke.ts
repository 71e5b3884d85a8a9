import { errorState } from '../checks/token/error-state.ts';
import { everyMethod } from '../checks/token/every-method.ts';
import { newTokenWorks } from '../checks/token/new-token-works.ts';
import { nothingDoubled } from '../checks/token/nothing-doubled.ts';
import { queueDelivered } from '../checks/token/queue-delivered.ts';
import { revokedRefused } from '../checks/token/token-refused.ts';
import { defineScenario } from '../scenario.ts';

export const tokenRevoke = defineScenario({
  id: 'token-revoke',
  suite: 'lifecycle',
  tags: ['security'],
  group: 'Token',
  title: 'A revoked token stops working at once, and a new one takes over',
  needs: [{ administration: 'issueToken' }, { administration: 'revokeToken' }],
  scope: { tenant: ['token'] },
  after: ['connection-test', 'create-and-read-back', 'invitation-accepted'],
  story: [
    'The identity provider works with a token; the administrator of the target revokes it.',
    'Every call with it is refused, be it to read, change or delete, and the identity provider shows that its connection is broken.',
    'Meanwhile two people are assigned and one is changed: all that waits.',
    'The administrator makes a new token, enters it and tests the connection.',
    'What waited is delivered: nobody is lost, nobody is doubled.',
  ],
  checks: [revokedRefused, errorState, newTokenWorks, queueDelivered, nothingDoubled],
  async play({
    idp,
    person,
    settledPerson,
    newFamilyName,
    userBody,
    discovery,
    delivery,
    need,
    check,
    tell,
    scim,
    readId,
    find,
    administration,
    issueToken,
  }) {
    const first = await issueToken();
    idp.configure(first.connection);
    const { person: ada, resourceId } = await settledPerson();

    // Seen while it still can be: nothing is written to whom no look has shown to be the run's.
    await readId('Users', resourceId, ({ resource }) => resource !== undefined);
    tell('The administrator of the target revokes the token.');
    await administration.revokeToken?.({ id: first.id });
    const calls = [];
    for (const request of everyMethod(resourceId, userBody(ada), newFamilyName(ada)))
      calls.push(await scim(request, first.connection));
    const [grace, alan] = [person(), person()];
    const familyName = newFamilyName(ada);
    const waiting = [await idp.assign(grace), await idp.assign(alan), await idp.update(ada, { familyName })];
    const tried = waiting.flatMap((outcome) => delivery(outcome).exchanges);
    need(revokedRefused, { exchanges: [...calls, ...tried] });
    check(errorState, { state: idp.state, exchanges: tried });

    tell('The administrator makes a new token and enters it.');
    const second = await issueToken();
    idp.configure(second.connection);
    const tested = delivery(await idp.testConnection());
    if (tested.exchanges.length > 0) need(newTokenWorks, tested);
    const outcomes = await idp.resume();
    const deliveries = outcomes.map(delivery);
    check(queueDelivered, { deliveries, exchanges: deliveries.flatMap(({ exchanges }) => exchanges) });
    const people = [];
    for (const each of [ada, grace, alan])
      people.push({ ...(await find(each.email, ({ hits }) => hits > 0)), userName: each.email, discovery });
    check(nothingDoubled, { people, deliveries, exchanges: people.flatMap(({ exchanges }) => exchanges) });
  },
});
