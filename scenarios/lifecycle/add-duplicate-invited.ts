import { createDelivered } from '../checks/create/create-delivered.ts';
import { changesIn, sentIn } from '../checks/creation.ts';
import { accountIntact } from '../checks/duplicate/account-intact.ts';
import { duplicateRefused } from '../checks/duplicate/duplicate-refused.ts';
import { oneAccount } from '../checks/duplicate/one-account.ts';
import { invitationMail } from '../checks/invitation/invitation-mail.ts';
import { oneInvitation } from '../checks/invitation/one-invitation.ts';
import { defineScenario } from '../scenario.ts';

export const addDuplicateInvited = defineScenario({
  id: 'add-duplicate-invited',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'Adding an invited person again makes no second account and no second mail',
  needs: ['invites', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person, who gets an invitation and does not accept it yet.',
    'Somebody else gets the same address by mistake, and the look-up misses the pending account: the create is refused.',
    'There is one account, it is as it was, and no further invitation came.',
  ],
  checks: [createDelivered, invitationMail, duplicateRefused, oneAccount, accountIntact, oneInvitation],
  async play({ idp, person, discovery, delivery, need, check, tell, find, readId, mail }) {
    const ada = person();
    await mail.remember(ada.email);
    const created = await idp.assign(ada);
    need(createDelivered, delivery(created));
    need(invitationMail, await mail.expectAt(ada.email));
    await mail.remember(ada.email);
    idp.forgetLinks();

    tell('The look-up misses the pending account.');
    const duplicate = delivery(await idp.assignUnmatched(person({ email: ada.email })));
    check(duplicateRefused, duplicate);

    const found = await find(ada.email);
    check(oneAccount, { ...found, userName: ada.email, discovery });
    if (found.resource !== undefined && !changesIn(duplicate.exchanges)) {
      const seen = await readId('Users', found.resource.id);
      check(accountIntact, { ...seen, person: ada, sent: sentIn(delivery(created).exchanges), discovery });
    }
    check(oneInvitation, await mail.expectNoneAt(ada.email));
  },
});
