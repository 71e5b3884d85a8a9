import { createDelivered } from '../checks/create/create-delivered.ts';
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
    'The look-up misses the pending account, so the identity provider creates once more and is refused.',
    'There is one account, and no further invitation came.',
  ],
  checks: [createDelivered, invitationMail, duplicateRefused, oneAccount, oneInvitation],
  async play({ idp, person, discovery, delivery, need, check, tell, find, mail }) {
    const ada = person();
    await mail.remember(ada.email);
    need(createDelivered, delivery(await idp.assign(ada)));
    need(invitationMail, await mail.expectAt(ada.email));
    await mail.remember(ada.email);
    idp.forgetLinks();

    tell('The look-up misses the pending account.');
    check(duplicateRefused, delivery(await idp.assignUnmatched(ada)));

    check(oneAccount, { ...(await find(ada.email)), userName: ada.email, discovery });
    check(oneInvitation, await mail.expectNoneAt(ada.email));
  },
});
