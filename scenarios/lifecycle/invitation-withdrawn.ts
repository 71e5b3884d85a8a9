import { createDelivered } from '../checks/create/create-delivered.ts';
import { deactivateDelivered } from '../checks/deactivate/deactivate-delivered.ts';
import { noLogIn } from '../checks/deactivate/no-log-in.ts';
import { invitationMail } from '../checks/invitation/invitation-mail.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const invitationWithdrawn = defineScenario({
  id: 'invitation-withdrawn',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'An old invitation lets nobody in who was unassigned since',
  needs: ['invites', 'mailbox', { administration: 'findPerson' }],
  after: ['create-and-read-back', 'invitation-accepted', 'deactivate'],
  story: [
    'The administrator assigns a person, who gets an invitation and does not accept it yet.',
    'The assignment is taken away again.',
    'The person follows the link of the invitation all the same, and cannot log in.',
  ],
  checks: [createDelivered, invitationMail, deactivateDelivered, noLogIn],
  async play({ idp, person, delivery, need, check, viewOf, mail }) {
    const ada = person();
    await mail.remember(ada.email);
    need(createDelivered, delivery(await idp.assign(ada)));
    const arrived = await mail.expectAt(ada.email);
    need(invitationMail, arrived);
    need(deactivateDelivered, delivery(await idp.unassign(ada)));

    await mail.follow(lastLink(arrived));
    check(noLogIn, await viewOf(ada.email));
  },
});
