import { attribute } from '../../target-adapter/scim/resource.ts';
import { leavesOut, withoutReplaced } from '../checks/creation.ts';
import { dataIntact } from '../checks/deactivate/data-intact.ts';
import { deactivateDelivered } from '../checks/deactivate/deactivate-delivered.ts';
import { logsInAgain } from '../checks/deactivate/logs-in-again.ts';
import { reactivateDelivered } from '../checks/deactivate/reactivate-delivered.ts';
import { sameAccount } from '../checks/deactivate/same-account.ts';
import { updateArrives } from '../checks/update/update-arrives.ts';
import { updateDelivered } from '../checks/update/update-delivered.ts';
import { defineScenario } from '../scenario.ts';

export const reactivate = defineScenario({
  id: 'reactivate',
  suite: 'lifecycle',
  group: 'Deactivate and delete',
  title: 'A reactivated person finds everything as it was',
  needs: [],
  after: ['create-and-read-back', 'invitation-accepted', 'deactivate'],
  story: [
    'The administrator assigns a person and takes the assignment away.',
    'The person comes back, and the administrator assigns them again.',
    'It is the same account, it is active, and everything in it is as it was.',
    'The person gets a new family name in the directory: the change arrives.',
  ],
  checks: [
    deactivateDelivered,
    reactivateDelivered,
    dataIntact,
    sameAccount,
    logsInAgain,
    updateDelivered,
    updateArrives,
  ],
  async play({
    idp,
    settledPerson,
    newFamilyName,
    discovery,
    delivery,
    need,
    check,
    tell,
    readId,
    find,
    viewOf,
    giveExtra,
    note,
  }) {
    const { person, resourceId, sent, expected } = await settledPerson();
    const { kept } = await giveExtra(resourceId);
    const off = delivery(await idp.unassign(person));
    need(deactivateDelivered, off);
    const on = delivery(await idp.assign(person));
    need(reactivateDelivered, on);

    tell('The account is read, and the person logs in.');
    const seen = await readId('Users', resourceId, ({ resource }) => attribute(resource, 'active') === true);
    const stays = withoutReplaced(kept, [...off.exchanges, ...on.exchanges]);
    check(dataIntact, { ...seen, person, sent, discovery, ...expected, kept: stays });
    check(sameAccount, {
      ...(await find(person.email, ({ hits }) => hits > 0)),
      userName: person.email,
      resourceId,
      discovery,
    });
    // Whoever could not accept the invitation could not log in before either.
    if (expected.active === true) check(logsInAgain, await viewOf(person.email));

    const familyName = newFamilyName(person);
    const displayName = `${person.givenName} ${familyName}`;
    const updated = delivery(await idp.update(person, { familyName, displayName }));
    need(updateDelivered, updated);
    if (leavesOut(updated.exchanges, 'familyName')) return note(`${updated.idp} sends no family name with a change.`);
    tell('The account is read again.');
    const renamed = await readId('Users', resourceId, ({ resource }) => resource?.displayName === displayName);
    const changed = ['familyName', 'displayName'];
    const read = { ...renamed, person: idp.personNow(person), sent, discovery };
    check(updateArrives, { ...read, changed, sending: updated.exchanges });
  },
});
