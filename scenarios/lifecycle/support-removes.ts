import { deactivateDelivered } from '../checks/deactivate/deactivate-delivered.ts';
import { gone } from '../checks/delete/gone.ts';
import { removedBySupport } from '../checks/delete/removed-by-support.ts';
import { staysInOrganization } from '../checks/delete/stays-in-organization.ts';
import { recreatedAfterRemoval } from '../checks/duplicate/recreated-after-removal.ts';
import { defineScenario } from '../scenario.ts';

export const supportRemoves = defineScenario({
  id: 'support-removes',
  suite: 'lifecycle',
  group: 'Deactivate and delete',
  title: 'Only support removes a person entirely',
  needs: ['deletes-softly', { administration: 'findPerson' }, { administration: 'removePerson' }],
  scope: { tenant: [] },
  after: ['create-and-read-back', 'invitation-accepted', 'deactivate'],
  story: [
    'The administrator assigns a person and takes the assignment away; where the identity provider deletes people, it does.',
    'In the organization the person still stands.',
    'Support removes the person: nobody finds them any more.',
    'The person comes back with a new entry in the directory and is assigned: they are created.',
  ],
  checks: [deactivateDelivered, staysInOrganization, removedBySupport, gone, recreatedAfterRemoval],
  async play({
    idp,
    settledPerson,
    person: newPerson,
    behaviour,
    delivery,
    need,
    check,
    tell,
    readId,
    viewOf,
    administration,
    dialectDeletes,
  }) {
    const { person, resourceId } = await settledPerson();
    need(deactivateDelivered, delivery(await idp.unassign(person)));
    if (dialectDeletes) await idp.delete(person);
    const { view } = await viewOf(person.email);
    check(staysInOrganization, view === undefined ? {} : { view });

    tell('Support removes the person.');
    if (view?.found !== undefined) await administration.removePerson?.({ id: view.found.id });
    const removed = check(removedBySupport, await viewOf(person.email));
    const seen = await readId('Users', resourceId, ({ resource }) => resource === undefined);
    const isGone = ['pass', 'warn'].includes(check(gone, seen)) && removed === 'pass';
    // Whoever was not seen before was not removed by anybody.
    if (!isGone || view?.found === undefined) return;

    tell('The person comes back.');
    const outcome = await idp.assign(newPerson({ email: person.email }));
    check(recreatedAfterRemoval, { ...delivery(outcome), declared: behaviour.recreateDeleted });
  },
});
