import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { oldAddressInForce } from '../checks/email/old-address-in-force.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { defineScenario } from '../scenario.ts';

const aDay = 86_400;

export const emailChangeUnverified = defineScenario({
  id: 'email-change-unverified',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'Without verification the old address stays in force',
  needs: ['verifies-email', 'mailbox'],
  scope: { tenant: [], onlyWith: 'passTime' },
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'The administrator assigns a person.',
    'The person gets a new e-mail address in the directory, and the identity provider sends the change.',
    'The mail arrives, and nobody follows its link; a day passes, where the target lets time pass.',
    'The old address is still in force.',
  ],
  checks: [emailChangeDelivered, verificationMail, oldAddressInForce],
  async play({
    idp,
    settledPerson,
    newAddress,
    behaviour,
    delivery,
    need,
    check,
    tell,
    note,
    read,
    viewOf,
    mail,
    administration,
  }) {
    const { person, expected } = await settledPerson();
    const address = newAddress();
    await mail.remember(address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
    need(verificationMail, await mail.expectAt(address));

    if (administration.passTime === undefined)
      note('The target lets no time pass, so only the first moments were looked at.');
    else {
      tell('Nobody follows the link, and a day passes.');
      await administration.passTime({ seconds: aDay });
    }
    const pending = { oldAddress: person.email, newAddress: address, whilePending: behaviour.whilePending };
    check(oldAddressInForce, { ...(await read(person)), ...pending, ...expected, ...(await viewOf(person.email)) });
  },
});
