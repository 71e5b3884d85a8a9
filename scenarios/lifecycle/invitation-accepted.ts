import { attribute } from '../../target-adapter/scim/resource.ts';
import { createDelivered } from '../checks/create/create-delivered.ts';
import { accepted } from '../checks/invitation/accepted.ts';
import { invitationMail } from '../checks/invitation/invitation-mail.ts';
import { oneInvitationMail } from '../checks/invitation/one-invitation-mail.ts';
import { pendingUntilAccepted } from '../checks/invitation/pending-until-accepted.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario, type Seen } from '../scenario.ts';

const isActive = ({ resource }: Seen): boolean => attribute(resource, 'active') === true;

export const invitationAccepted = defineScenario({
  id: 'invitation-accepted',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'A new person is pending until the invitation is accepted',
  needs: ['invites', 'mailbox'],
  after: ['create-and-read-back'],
  story: [
    'The administrator assigns a person.',
    'One invitation comes to the person’s address; until it is accepted they cannot log in.',
    'The person follows the link, and can log in.',
  ],
  checks: [createDelivered, invitationMail, oneInvitationMail, pendingUntilAccepted, accepted],
  async play({ idp, person, delivery, need, check, viewOf, read, mail, unseen }) {
    const ada = person();
    await mail.remember(ada.email);
    need(createDelivered, delivery(await idp.assign(ada)));
    const arrived = await mail.expectAt(ada.email);
    const before = await viewOf(ada.email);
    check(pendingUntilAccepted, before);
    need(invitationMail, arrived);
    check(oneInvitationMail, arrived);

    // Where the administrator does not see who can log in, what a GET shows may tell.
    const isUntold = before.view?.found?.canLogIn === undefined;
    const wasActive = isUntold && isActive(await read(ada));
    const followed = await mail.follow(lastLink(arrived));
    const waits = followed.ended === 'answered' && followed.click !== undefined;
    const becameActive = waits && isUntold && !wasActive && isActive(await read(ada, isActive));
    const activated = becameActive ? { activated: true as const } : {};
    const evidence = { ...followed, ...activated, ...(await viewOf(ada.email)) };
    if (!waits) return need(accepted, evidence);
    // Where only a person can accept, the others stay pending too: that much the other stories can live with.
    if (check(accepted, evidence) === 'skip') unseen(`nobody accepted the invitation: ${followed.click}`);
  },
});
