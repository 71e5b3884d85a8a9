import { createDelivered } from '../../checks/create/create-delivered.ts';
import { deactivateDelivered } from '../../checks/deactivate/deactivate-delivered.ts';
import { reassignDelivered } from '../../checks/duplicate/reassign-delivered.ts';
import { oktaInactiveFound, oktaReassigned } from '../../checks/okta/active.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaReassign = defineScenario({
  id: 'okta-reassign',
  suite: 'okta',
  group: 'Okta',
  title: 'Who is assigned again gets their account back',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'Two people are assigned and one is unassigned: they are found by userName, and inactive.',
    'Okta forgets the link, as it does when an app is set up again, and the person is assigned once more.',
    'The account is active at the next read, under the id that it had.',
  ],
  checks: [createDelivered, deactivateDelivered, oktaInactiveFound, reassignDelivered, oktaReassigned],
  async play({ idp, person: newPerson, settledPerson, asIdp, find, readId, delivery, need, check }) {
    need(createDelivered, delivery(await idp.assign(newPerson())));
    const { person, resourceId } = await settledPerson();
    need(deactivateDelivered, delivery(await idp.unassign(person)));
    await find(person.email, ({ resource }) => resource?.active === false);
    const filter = encodeURIComponent(`userName eq ${JSON.stringify(person.email)}`);
    const asked = await asIdp({ method: 'GET', path: `/Users?filter=${filter}&startIndex=1&count=100` });
    check(oktaInactiveFound, { asked, id: resourceId, exchanges: [asked] });

    idp.forgetLinks();
    need(reassignDelivered, delivery(await idp.assign(person)));
    const linked = idp.linkedId(person.id);
    const seen = await readId('Users', resourceId, ({ resource }) => resource?.active === true);
    check(oktaReassigned, {
      id: resourceId,
      seen,
      exchanges: seen.exchanges,
      ...(linked === undefined ? {} : { linked }),
    });
  },
});
