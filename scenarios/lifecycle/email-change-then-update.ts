import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { linkConfirms } from '../checks/email/link-confirms.ts';
import { oldAddressInForce } from '../checks/email/old-address-in-force.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { verificationOthersUntouched } from '../checks/email/verification-others-untouched.ts';
import { verifiedAddressInForce } from '../checks/email/verified-address-in-force.ts';
import { lastLink } from '../checks/mail-links.ts';
import { updateArrives } from '../checks/update/update-arrives.ts';
import { updateDelivered } from '../checks/update/update-delivered.ts';
import { defineScenario } from '../scenario.ts';

export const emailChangeThenUpdate = defineScenario({
  id: 'email-change-then-update',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'Another change leaves a pending address alone',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'update-profile', 'email-change-verified'],
  story: [
    'The person gets a new e-mail address in the directory, and a mail goes there.',
    'Before anybody follows the link, the person gets a new family name too: it arrives at once.',
    'The old address is still in force.',
    'The person follows the newest link: the new address is in force, and the new name has stayed.',
  ],
  checks: [
    emailChangeDelivered,
    verificationMail,
    updateDelivered,
    updateArrives,
    oldAddressInForce,
    linkConfirms,
    verifiedAddressInForce,
    verificationOthersUntouched,
  ],
  async play({
    idp,
    settledPerson,
    newAddress,
    newFamilyName,
    behaviour,
    discovery,
    delivery,
    need,
    check,
    tell,
    read,
    viewOf,
    mail,
  }) {
    const { person, sent, expected } = await settledPerson();
    const address = newAddress();
    await mail.remember(address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));
    const first = await mail.expectAt(address);
    need(verificationMail, first);

    await mail.remember(address);
    const familyName = newFamilyName(person);
    const displayName = `${person.givenName} ${familyName}`;
    const updated = delivery(await idp.update(person, { familyName, displayName }));
    need(updateDelivered, updated);
    tell('The account is read.');
    const changed = ['familyName', 'displayName'];
    const evidence = { person: idp.personNow(person), sent, discovery };
    const before = await read(person, ({ resource }) => resource?.displayName === displayName);
    check(updateArrives, { ...before, ...evidence, changed, sending: updated.exchanges });
    const pending = { oldAddress: person.email, newAddress: address, whilePending: behaviour.whilePending };
    check(oldAddressInForce, { ...before, ...pending, ...expected, ...(await viewOf(person.email)) });

    // An identity provider that still reads the old address asks for the new one again.
    const again = await mail.expectNoneAt(address);
    const newest = again.links.some(({ kind }) => kind === 'link') ? again : first;
    const followed = await mail.follow(lastLink(newest));
    need(linkConfirms, followed);
    const after = await read(person, ({ resource }) => resource?.userName === address);
    const clicked = { ...after, click: followed.click, ...evidence };
    check(verifiedAddressInForce, clicked);
    check(verificationOthersUntouched, { ...clicked, ...expected });
  },
});
