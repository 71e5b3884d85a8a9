import { attribute } from '../../target-adapter/scim/resource.ts';
import { accountIntact } from '../checks/duplicate/account-intact.ts';
import { takenAddressNotInForce } from '../checks/email/address-not-in-force.ts';
import { takenRefused } from '../checks/email/taken-refused.ts';
import { defineScenario } from '../scenario.ts';

export const emailAddressTaken = defineScenario({
  id: 'email-address-taken',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'An address that somebody else has is refused',
  needs: [],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns two people.',
    'By mistake one of them gets the address of the other in the directory.',
    'The identity provider sends the change and is refused.',
    'Both accounts are read: each has its own address.',
  ],
  checks: [takenRefused, takenAddressNotInForce, accountIntact],
  async play({ idp, settledPerson, behaviour, discovery, delivery, check, tell, read, mail, inForce }) {
    const { person: grace, sent, expected } = await settledPerson();
    const { person: ada } = await settledPerson();
    const verifies = behaviour.emailChange === 'verify-first';
    if (verifies && mail.available) await mail.remember(grace.email);

    const outcome = await idp.changeEmail(ada, grace.email);
    check(takenRefused, { ...delivery(outcome), emailChange: behaviour.emailChange });

    // A target that accepted it for verification may show it while it is only pending.
    const isPending = verifies && outcome.settlement.kind === 'done';
    const shownBefore = isPending ? attribute((await read(ada)).resource, 'userName') : undefined;
    if (isPending && mail.available) {
      const arrived = await mail.expectNoneAt(grace.email);
      const link = arrived.links.find(({ kind }) => kind === 'link');
      if (link?.kind === 'link') {
        tell('The person who has the address follows the link.');
        await mail.follow(link.url);
      }
    }
    tell('Both accounts are read.');
    const where = { address: grace.email, shownBefore, ...(await inForce(ada.email)) };
    check(takenAddressNotInForce, { ...(await read(ada)), ...where });
    check(accountIntact, { ...(await read(grace)), person: grace, sent, discovery, ...expected });
  },
});
