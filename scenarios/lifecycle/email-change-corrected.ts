import { correctedLinkDead } from '../checks/email/address-not-in-force.ts';
import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { linkConfirms } from '../checks/email/link-confirms.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { verifiedAddressInForce } from '../checks/email/verified-address-in-force.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const emailChangeCorrected = defineScenario({
  id: 'email-change-corrected',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'A corrected address replaces the wrong one',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'The administrator types a wrong address, and a mail goes there.',
    'The address is corrected before anybody follows that link, and a mail goes to the right one.',
    'Whoever has the wrong address follows the first link: nothing happens.',
    'The person follows the second link: the right address is in force.',
  ],
  checks: [emailChangeDelivered, verificationMail, correctedLinkDead, linkConfirms, verifiedAddressInForce],
  async play({ idp, settledPerson, newAddress, discovery, delivery, need, check, tell, read, inForce, mail }) {
    const { person, sent } = await settledPerson();
    const [wrong, right] = [newAddress(), newAddress()];
    await mail.remember(wrong, right);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, wrong)));
    const first = await mail.expectAt(wrong);
    need(verificationMail, first);

    tell('The address is corrected.');
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, right)));
    const second = await mail.expectAt(right);
    need(verificationMail, second);

    tell('Whoever has the wrong address follows the first link.');
    const shownBefore = (await read(person)).resource?.userName;
    await mail.follow(lastLink(first));
    check(correctedLinkDead, {
      ...(await read(person)),
      address: wrong,
      shownBefore,
      ...(await inForce(person.email)),
    });

    const followed = await mail.follow(lastLink(second));
    need(linkConfirms, followed);
    const after = await read(person, ({ resource }) => resource?.userName === right);
    check(verifiedAddressInForce, { ...after, click: followed.click, person: idp.personNow(person), sent, discovery });
  },
});
