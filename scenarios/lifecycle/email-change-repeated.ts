import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { linkConfirms } from '../checks/email/link-confirms.ts';
import { noLinkToOldAddress } from '../checks/email/no-link-to-old-address.ts';
import { noSecondMail } from '../checks/email/no-second-mail.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { verifiedAddressInForce } from '../checks/email/verified-address-in-force.ts';
import { lastLink, linksIn } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const emailChangeRepeated = defineScenario({
  id: 'email-change-repeated',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'Repeating a pending change sends no second mail',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'The person gets a new e-mail address in the directory, and a mail goes there.',
    'The identity provider still reads the old address, so it sends the same change again.',
    'No second mail comes, or a harmless one; none comes to the old address that verifies.',
    'The person follows the newest link: the new address is in force.',
  ],
  checks: [
    emailChangeDelivered,
    verificationMail,
    noSecondMail,
    noLinkToOldAddress,
    linkConfirms,
    verifiedAddressInForce,
  ],
  async play({ idp, settledPerson, newAddress, behaviour, discovery, delivery, need, check, tell, read, mail }) {
    const { person, sent } = await settledPerson();
    const address = newAddress();
    await mail.remember(person.email, address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
    const first = await mail.expectAt(address);
    need(verificationMail, first);

    await mail.remember(address);
    tell('The identity provider sends the same change again.');
    need(emailChangeDelivered, delivery(await idp.repeatUpdate(person)));
    const again = await mail.expectNoneAt(address);
    check(noSecondMail, { ...again, declared: behaviour.repeatedEmailChange });
    // Time has passed here, in which a mail may have come late.
    const { mails } = await mail.seenAt(person.email);
    check(noLinkToOldAddress, {
      linksAtOld: mails.flatMap(({ links }) => links),
      verificationLinks: linksIn(first),
      mails,
    });

    const newest = again.links.some(({ kind }) => kind === 'link') ? again : first;
    const followed = await mail.follow(lastLink(newest));
    need(linkConfirms, followed);
    const after = await read(person, ({ resource }) => resource?.userName === address);
    check(verifiedAddressInForce, { ...after, click: followed.click, person: idp.personNow(person), sent, discovery });
  },
});
