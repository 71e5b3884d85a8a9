import { backLinkDead } from '../checks/email/address-not-in-force.ts';
import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const emailChangeBack = defineScenario({
  id: 'email-change-back',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'Changing back to the old address ends the pending change',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'The person gets a new e-mail address in the directory, and a mail goes there.',
    'Before anybody follows the link, the directory goes back to the old address.',
    'Somebody follows the link all the same: the old address stays in force.',
  ],
  checks: [emailChangeDelivered, verificationMail, backLinkDead],
  async play({ skip, idp, settledPerson, newAddress, delivery, need, check, tell, read, inForce, mail }) {
    const { person } = await settledPerson();
    const address = newAddress();
    await mail.remember(address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
    const arrived = await mail.expectAt(address);
    need(verificationMail, arrived);

    tell('The directory goes back to the old address.');
    const back = delivery(await idp.changeEmail(person, person.email));
    need(emailChangeDelivered, back);
    if (!back.exchanges.some(({ request }) => request.method === 'PATCH' || request.method === 'PUT')) {
      skip(`${back.idp} reads that the old address is in force and sends nothing, so the target cannot know`);
    }
    const shownBefore = (await read(person)).resource?.userName;
    tell('Somebody follows the link all the same.');
    await mail.follow(lastLink(arrived));
    check(backLinkDead, { ...(await read(person)), address, shownBefore, ...(await inForce(person.email)) });
  },
});
