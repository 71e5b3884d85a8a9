import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { foundByNewAddress } from '../checks/email/found-by-new-address.ts';
import { linkConfirms } from '../checks/email/link-confirms.ts';
import { logsInWithNewAddress } from '../checks/email/logs-in-with-new-address.ts';
import { noLinkToOldAddress } from '../checks/email/no-link-to-old-address.ts';
import { oldAddressFree } from '../checks/email/old-address-free.ts';
import { oldAddressInForce } from '../checks/email/old-address-in-force.ts';
import { oneVerificationMail } from '../checks/email/one-verification-mail.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { verificationOthersUntouched } from '../checks/email/verification-others-untouched.ts';
import { verifiedAddressInForce } from '../checks/email/verified-address-in-force.ts';
import { lastLink, linksIn } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const emailChangeVerified = defineScenario({
  id: 'email-change-verified',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'A changed e-mail address is verified at the new address',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person, who accepts the invitation where the target sends one.',
    'The person gets a new e-mail address in the directory, and the identity provider sends the change.',
    'Scimulator waits for mail at the new address, and looks at the old one.',
    'Until the link is followed the old address stays in force.',
    'The person follows the link.',
    'The account is read: the new address is in force, and nothing else has changed.',
    'The person is found under the new address alone, and logs in with it.',
    'Scimulator looks at the old address once more: mail may have come there late.',
  ],
  checks: [
    emailChangeDelivered,
    verificationMail,
    oneVerificationMail,
    noLinkToOldAddress,
    oldAddressInForce,
    linkConfirms,
    verifiedAddressInForce,
    verificationOthersUntouched,
    foundByNewAddress,
    oldAddressFree,
    logsInWithNewAddress,
  ],
  async play({
    idp,
    settledPerson,
    newAddress,
    behaviour,
    discovery,
    delivery,
    need,
    check,
    tell,
    read,
    find,
    viewOf,
    mail,
  }) {
    const { person, resourceId, sent, expected } = await settledPerson();
    const address = newAddress();
    await mail.remember(person.email, address);

    need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));

    const arrived = await mail.expectAt(address);
    const atOld = await mail.seenAt(person.email);
    check(noLinkToOldAddress, {
      linksAtOld: atOld.mails.flatMap(({ links }) => links),
      verificationLinks: linksIn(arrived),
      mails: atOld.mails,
    });
    need(verificationMail, arrived);
    check(oneVerificationMail, arrived);

    tell('Before anybody follows the link, the account is looked at.');
    const before = await read(person);
    const pending = { oldAddress: person.email, newAddress: address, whilePending: behaviour.whilePending };
    check(oldAddressInForce, { ...before, ...pending, ...expected, ...(await viewOf(person.email)) });

    const followed = await mail.follow(lastLink(arrived));
    need(linkConfirms, followed);

    tell('The account is read again.');
    const evidence = { person: idp.personNow(person), sent, discovery, ...expected };
    const after = await read(person, ({ resource }) => resource?.userName === address);
    need(verifiedAddressInForce, { ...after, click: followed.click, ...evidence });
    check(verificationOthersUntouched, { ...after, ...evidence });

    tell('Somebody looks for the new address, and for the old one.');
    const found = await find(address, ({ hits }) => hits > 0);
    check(foundByNewAddress, { ...found, userName: address, resourceId, discovery });
    check(oldAddressFree, { ...(await find(person.email, ({ hits }) => hits === 0)), discovery });
    // Whoever could not accept the invitation could not log in before either.
    if (expected.active === true) check(logsInWithNewAddress, { ...(await viewOf(address)), address });

    const since = (await mail.seenAt(person.email)).mails.filter(
      ({ id }) => !atOld.mails.some((known) => known.id === id),
    );
    if (since.length === 0) return;
    check(noLinkToOldAddress, {
      linksAtOld: since.flatMap(({ links }) => links),
      verificationLinks: linksIn(arrived),
      mails: since,
      confirmed: true,
    });
  },
});
