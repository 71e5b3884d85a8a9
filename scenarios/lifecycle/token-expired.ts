import { errorState } from '../checks/token/error-state.ts';
import { everyMethod } from '../checks/token/every-method.ts';
import { newTokenWorks } from '../checks/token/new-token-works.ts';
import { tokenLives } from '../checks/token/token-lives.ts';
import { expiredRefused } from '../checks/token/token-refused.ts';
import { defineScenario } from '../scenario.ts';

const anHour = 3_600;

export const tokenExpired = defineScenario({
  id: 'token-expired',
  suite: 'lifecycle',
  tags: ['security'],
  group: 'Token',
  title: 'An expired token answers like a revoked one',
  needs: [{ administration: 'issueToken' }, { administration: 'passTime' }],
  scope: { tenant: ['token'] },
  after: ['connection-test', 'create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator of the target makes a token that lives for an hour, and the identity provider assigns a person with it.',
    'Half an hour passes by the clock of the target, and the token still works.',
    'Two hours more pass.',
    'Every call is refused, be it to read, change or delete, and the identity provider shows that its connection is broken.',
    'With a new token it works again.',
  ],
  checks: [tokenLives, expiredRefused, errorState, newTokenWorks],
  async play({
    idp,
    person,
    settledPerson,
    newFamilyName,
    userBody,
    delivery,
    need,
    check,
    tell,
    scim,
    readId,
    administration,
    issueToken,
  }) {
    const first = await issueToken(anHour);
    idp.configure(first.connection);
    const tested = delivery(await idp.testConnection());
    if (tested.exchanges.length > 0) need(newTokenWorks, tested);
    const { person: ada, resourceId } = await settledPerson();

    tell('Half an hour passes by the clock of the target.');
    await administration.passTime?.({ seconds: anHour / 2 });
    const list = { method: 'GET', path: '/Users?startIndex=1&count=1' } as const;
    check(tokenLives, { exchanges: [await scim(list, first.connection)] });

    // Seen while it still can be: nothing is written to whom no look has shown to be the run's.
    await readId('Users', resourceId, ({ resource }) => resource !== undefined);
    tell('Two hours more pass.');
    await administration.passTime?.({ seconds: 2 * anHour });
    const calls = [];
    for (const request of everyMethod(resourceId, userBody(ada), newFamilyName(ada)))
      calls.push(await scim(request, first.connection));
    const assigned = delivery(await idp.assign(person()));
    need(expiredRefused, { exchanges: [...calls, ...assigned.exchanges] });
    check(errorState, { state: idp.state, exchanges: assigned.exchanges });

    tell('The administrator makes a new token and enters it.');
    const second = await issueToken();
    idp.configure(second.connection);
    const retested = delivery(await idp.testConnection());
    if (retested.exchanges.length > 0) check(newTokenWorks, retested);
  },
});
