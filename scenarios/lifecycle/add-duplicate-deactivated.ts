import { attribute } from '../../target-adapter/scim/resource.ts';
import { changesIn, createdBlindly } from '../checks/creation.ts';
import { accountIntact } from '../checks/duplicate/account-intact.ts';
import { duplicateRefused } from '../checks/duplicate/duplicate-refused.ts';
import { oneAccount } from '../checks/duplicate/one-account.ts';
import { reassignDelivered } from '../checks/duplicate/reassign-delivered.ts';
import { reassignLinked } from '../checks/duplicate/reassign-linked.ts';
import { defineScenario } from '../scenario.ts';

export const addDuplicateDeactivated = defineScenario({
  id: 'add-duplicate-deactivated',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'Adding a deactivated person links to the old account',
  needs: [],
  after: ['create-and-read-back', 'invitation-accepted', 'deactivate'],
  story: [
    'The administrator assigns a person and unassigns them again, so the account is deactivated.',
    'Somebody else gets the same address by mistake, and the look-up misses the account: the create is refused.',
    'The old account is as it was, and still inactive.',
    'The administrator assigns the person once more, and this time the account is found and taken over.',
    'There is one account.',
  ],
  checks: [duplicateRefused, accountIntact, reassignDelivered, reassignLinked, oneAccount],
  async play({ idp, settledPerson, person: newPerson, discovery, delivery, need, check, tell, find, readId, unseen }) {
    const { person, resourceId, sent } = await settledPerson();
    await idp.unassign(person);
    idp.forgetLinks();
    const before = await readId('Users', resourceId);

    tell('The look-up misses the deactivated account.');
    const duplicate = delivery(await idp.assignUnmatched(newPerson({ email: person.email })));
    check(duplicateRefused, duplicate);
    // Whether a deactivated person can be read, and is shown as such, is the scenario “deactivate”'s matter.
    if (before.resource !== undefined && !changesIn(duplicate.exchanges)) {
      const active = attribute(before.resource, 'active') === false ? { active: false } : {};
      check(accountIntact, { ...(await readId('Users', resourceId)), person, sent, discovery, ...active });
    }

    tell('The administrator assigns the person once more.');
    idp.forgetLinks();
    const again = delivery(await idp.assign(person));
    if (createdBlindly(again.exchanges)) unseen(`${again.idp} creates without a look-up, so it takes no account over`);
    need(reassignDelivered, again);
    check(reassignLinked, { expectedId: resourceId, linkedId: idp.linkedId(person.id) });
    check(oneAccount, { ...(await find(person.email)), userName: person.email, discovery });
  },
});
