import { oneAccount } from '../checks/duplicate/one-account.ts';
import { pendingAddressHandled } from '../checks/duplicate/pending-address-handled.ts';
import { takenAddressNotInForce } from '../checks/email/address-not-in-force.ts';
import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { verificationMail } from '../checks/email/verification-mail.ts';
import { lastLink } from '../checks/mail-links.ts';
import { defineScenario } from '../scenario.ts';

export const addDuplicatePending = defineScenario({
  id: 'add-duplicate-pending',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'An address that is pending on another account never ends up on two',
  needs: ['verifies-email', 'mailbox'],
  after: ['create-and-read-back', 'invitation-accepted', 'email-change-verified'],
  story: [
    'A person changes to a new address, and has not confirmed it yet.',
    'The administrator assigns another person with that very address.',
    'The target refuses the second person, or takes them and refuses the link.',
    'Whoever follows the link: the address belongs to one account.',
  ],
  checks: [emailChangeDelivered, verificationMail, pendingAddressHandled, takenAddressNotInForce, oneAccount],
  async play({
    idp,
    settledPerson,
    person,
    newAddress,
    discovery,
    delivery,
    need,
    check,
    tell,
    read,
    inForce,
    find,
    mail,
  }) {
    const { person: ada } = await settledPerson();
    const address = newAddress();
    await mail.remember(address);
    need(emailChangeDelivered, delivery(await idp.changeEmail(ada, address)));
    const arrived = await mail.expectAt(address);
    need(verificationMail, arrived);

    const grace = person({ email: address });
    const outcome = await idp.assignUnmatched(grace);
    need(pendingAddressHandled, delivery(outcome));

    const shownBefore = (await read(ada)).resource?.userName;
    tell('The first person follows the link.');
    await mail.follow(lastLink(arrived));
    if (outcome.settlement.kind === 'done') {
      check(takenAddressNotInForce, { ...(await read(ada)), address, shownBefore, ...(await inForce(ada.email)) });
    }
    check(oneAccount, { ...(await find(address, ({ hits }) => hits > 0)), userName: address, discovery });
  },
});
