import { usedLinkDead } from '../checks/email/address-not-in-force.ts';
import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { linkConfirms } from '../checks/email/link-confirms.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { verifiedAddressInForce } from '../checks/email/verified-address-in-force.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const emailLinkTwice = defineScenario({
  id: 'email-link-twice',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'A verification link works once',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'The person moves to a second address and confirms it.',
    'The person moves on to a third address and confirms that one too.',
    'Somebody follows the link of the second address once more: the third one stays in force.',
  ],
  checks: [emailChangeDelivered, verificationMail, linkConfirms, verifiedAddressInForce, usedLinkDead],
  async play({ idp, settledPerson, newAddress, discovery, delivery, need, check, tell, read, inForce, mail }) {
    const { person, sent } = await settledPerson();
    const [second, third] = [newAddress(), newAddress()];
    await mail.remember(second, third);

    const links: string[] = [];
    for (const address of [second, third]) {
      need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
      const arrived = await mail.expectAt(address);
      need(verificationMail, arrived);
      links.push(lastLink(arrived));
      const followed = await mail.follow(lastLink(arrived));
      need(linkConfirms, followed);
      const after = await read(person, ({ resource }) => resource?.userName === address);
      need(verifiedAddressInForce, { ...after, click: followed.click, person: idp.personNow(person), sent, discovery });
    }

    tell('Somebody follows the link of the second address once more.');
    await mail.follow(links[0] ?? '');
    check(usedLinkDead, { ...(await read(person)), address: second, ...(await inForce(third)) });
  },
});
