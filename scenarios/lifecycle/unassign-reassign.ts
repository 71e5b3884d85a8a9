import { createdBlindly } from '../checks/creation.ts';
import { conflictLogged } from '../checks/duplicate/conflict-logged.ts';
import { duplicateRefused } from '../checks/duplicate/duplicate-refused.ts';
import { oneAccount } from '../checks/duplicate/one-account.ts';
import { reassignDelivered } from '../checks/duplicate/reassign-delivered.ts';
import { reassignLinked } from '../checks/duplicate/reassign-linked.ts';
import { defineScenario } from '../scenario.ts';

export const unassignReassign = defineScenario({
  id: 'unassign-reassign',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'Unassigning and assigning again cures a conflict',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'The account of a person is made by hand in the application.',
    'The administrator assigns the person; the look-up misses the account, and the log shows a conflict.',
    'The administrator unassigns the person in the identity provider, and assigns them again.',
    'The account is found and taken over; there is one account.',
  ],
  checks: [duplicateRefused, conflictLogged, reassignDelivered, reassignLinked, oneAccount],
  async play({ idp, person, discovery, delivery, need, check, tell, find, createByHand, unseen }) {
    const ada = person();
    const made = createByHand(ada);
    const conflict = await idp.assign(ada);
    check(duplicateRefused, delivery(conflict));
    check(conflictLogged, { ...delivery(conflict), entry: conflict.entry });

    tell('The administrator follows the help page: take the access away, and give it again.');
    await idp.unassign(ada);
    const again = delivery(await idp.assign(ada));
    if (createdBlindly(again.exchanges)) unseen(`${again.idp} creates without a look-up, so it takes no account over`);
    need(reassignDelivered, again);

    const { resourceId } = made.result();
    check(reassignLinked, { expectedId: resourceId, linkedId: idp.linkedId(ada.id) });
    check(oneAccount, { ...(await find(ada.email)), userName: ada.email, resourceId, discovery });
  },
});
