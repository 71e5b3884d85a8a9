import { createDelivered } from '../checks/create/create-delivered.ts';
import { accepted } from '../checks/invitation/accepted.ts';
import { invitationMail } from '../checks/invitation/invitation-mail.ts';
import { pendingUntilAccepted } from '../checks/invitation/pending-until-accepted.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const invitationAccepted = defineScenario({
  id: 'invitation-accepted',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'A new person is pending until the invitation is accepted',
  needs: ['invites', 'mailbox'],
  after: ['create-and-read-back'],
  story: [
    'The administrator assigns a person.',
    'An invitation comes to the person’s address; until it is accepted they cannot log in.',
    'The person follows the link, and can log in.',
  ],
  checks: [createDelivered, invitationMail, pendingUntilAccepted, accepted],
  async play({ idp, person, delivery, need, check, viewOf, mail }) {
    const ada = person();
    await mail.remember(ada.email);
    need(createDelivered, delivery(await idp.assign(ada)));
    const arrived = await mail.expectAt(ada.email);
    check(pendingUntilAccepted, await viewOf(ada.email));
    need(invitationMail, arrived);

    const followed = await mail.follow(lastLink(arrived));
    // Where only a person can accept, the others stay pending too: that much the other stories can live with.
    const judged = followed.ended === 'answered' && followed.click === undefined ? need : check;
    judged(accepted, { ...followed, ...(await viewOf(ada.email)) });
  },
});
