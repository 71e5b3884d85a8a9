import { expiredLinkDead } from '../checks/email/address-not-in-force.ts';
import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

/** Longer than any link in use lives. */
const aMonth = 31 * 86_400;

export const emailLinkExpired = defineScenario({
  id: 'email-link-expired',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'An expired verification link changes nothing',
  needs: ['verifies-email', 'mailbox', { administration: 'passTime' }],
  scope: { tenant: [] },
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'The person gets a new e-mail address in the directory, and a mail goes there.',
    'A month passes by the clock of the target.',
    'The person follows the link: the old address stays in force.',
  ],
  checks: [emailChangeDelivered, verificationMail, expiredLinkDead],
  async play({ idp, settledPerson, newAddress, delivery, need, check, tell, read, inForce, mail, administration }) {
    const { person } = await settledPerson();
    const address = newAddress();
    await mail.remember(address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
    const arrived = await mail.expectAt(address);
    need(verificationMail, arrived);

    const shownBefore = (await read(person)).resource?.userName;
    tell('A month passes by the clock of the target.');
    await administration.passTime?.({ seconds: aMonth });
    await mail.follow(lastLink(arrived));
    check(expiredLinkDead, { ...(await read(person)), address, shownBefore, ...(await inForce(person.email)) });
  },
});
