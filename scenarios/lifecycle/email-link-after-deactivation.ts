import { deactivateDelivered } from '../checks/deactivate/deactivate-delivered.ts';
import { noLogIn } from '../checks/deactivate/no-log-in.ts';
import { shownInactive } from '../checks/deactivate/shown-inactive.ts';
import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const emailLinkAfterDeactivation = defineScenario({
  id: 'email-link-after-deactivation',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'A verification link lets nobody in who was deactivated since',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'deactivate', 'email-change-verified'],
  story: [
    'The person gets a new e-mail address in the directory, and a mail goes there.',
    'The person leaves the team before anybody follows the link, and the assignment is taken away.',
    'The person follows the link all the same: whatever becomes of the address, they stay inactive and cannot log in.',
  ],
  checks: [emailChangeDelivered, verificationMail, deactivateDelivered, noLogIn, shownInactive],
  async play({ idp, settledPerson, newAddress, discovery, delivery, need, check, read, viewOf, mail }) {
    const { person } = await settledPerson();
    const address = newAddress();
    await mail.remember(address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
    const arrived = await mail.expectAt(address);
    need(verificationMail, arrived);
    need(deactivateDelivered, delivery(await idp.unassign(person)));

    await mail.follow(lastLink(arrived));
    for (const logInName of [person.email, address]) check(noLogIn, await viewOf(logInName));
    check(shownInactive, { ...(await read(person)), discovery });
  },
});
