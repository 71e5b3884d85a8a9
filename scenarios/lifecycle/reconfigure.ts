import { createdBlindly } from '../checks/creation.ts';
import { reassignDelivered } from '../checks/duplicate/reassign-delivered.ts';
import { configurationDead } from '../checks/reconfigure/configuration-dead.ts';
import { matched } from '../checks/reconfigure/matched.ts';
import { oldTokenDead } from '../checks/reconfigure/old-token-dead.ts';
import { peopleRemain } from '../checks/reconfigure/people-remain.ts';
import { setUpWorks } from '../checks/reconfigure/set-up-works.ts';
import { everyMethod } from '../checks/token/every-method.ts';
import { defineScenario } from '../scenario.ts';

export const reconfigure = defineScenario({
  id: 'reconfigure',
  suite: 'lifecycle',
  group: 'Reconfigure and groups',
  title: 'After a new set-up existing people are matched, not doubled',
  needs: [
    { administration: 'deleteConfiguration' },
    { administration: 'setUpConfiguration' },
    { administration: 'issueToken' },
  ],
  scope: { tenant: ['reconfigure'] },
  after: ['connection-test', 'create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person.',
    'The administrator of the target deletes the SCIM configuration: no call succeeds, and the person stays.',
    'The configuration is set up again, with a new token, and the connection is tested; the old token stays dead.',
    'The identity provider has forgotten everybody; the person is assigned again and taken over.',
    'There is one account.',
  ],
  checks: [configurationDead, peopleRemain, setUpWorks, oldTokenDead, reassignDelivered, matched],
  async play({
    idp,
    settledPerson,
    newFamilyName,
    userBody,
    person,
    discovery,
    delivery,
    need,
    check,
    tell,
    scim,
    readId,
    find,
    viewOf,
    administration,
    issueToken,
    useConnection,
    connection,
    atEnd,
    unseen,
  }) {
    const { person: known, resourceId, expected } = await settledPerson();
    const old = connection();

    const setUp = async () => {
      const { baseUrl = old.baseUrl } = (await administration.setUpConfiguration?.()) ?? {};
      const issued = await issueToken();
      const fresh = { ...issued.connection, baseUrl };
      useConnection(fresh);
      return fresh;
    };
    let isSetUp = true;
    atEnd('The target is set up.', async () => {
      if (!isSetUp) await setUp();
    });

    // Seen while it still can be: nothing is written to whom no look has shown to be the run's.
    await readId('Users', resourceId, ({ resource }) => resource !== undefined);
    tell('The administrator of the target deletes the SCIM configuration.');
    isSetUp = false;
    await administration.deleteConfiguration?.();
    const calls = [];
    // Who must remain is not deleted.
    for (const request of everyMethod(resourceId, userBody(known), newFamilyName(known)))
      if (request.method !== 'DELETE') calls.push(await scim(request, old));
    calls.push(await scim({ method: 'POST', path: '/Users', body: userBody(person()) }, old));
    const remained = await viewOf(known.email);

    tell('The administrator sets it up again, with a new token.');
    const fresh = await setUp();
    isSetUp = true;
    idp.configure(fresh);
    check(configurationDead, { exchanges: calls });
    // Whoever could not accept an invitation could not log in before either.
    if (expected.active === true) check(peopleRemain, remained);
    const tested = delivery(await idp.testConnection());
    if (tested.exchanges.length > 0) need(setUpWorks, tested);
    const list = { method: 'GET', path: '/Users?startIndex=1&count=1' } as const;
    check(oldTokenDead, { exchanges: [await scim(list, { ...old, baseUrl: fresh.baseUrl })] });

    tell('The identity provider has forgotten everybody.');
    idp.forgetLinks();
    const again = delivery(await idp.assign(known));
    if (createdBlindly(again.exchanges)) unseen(`${again.idp} creates without a look-up, so it takes no account over`);
    need(reassignDelivered, again);
    check(matched, {
      ...(await find(known.email, ({ hits }) => hits > 0)),
      userName: known.email,
      resourceId,
      discovery,
    });
  },
});
