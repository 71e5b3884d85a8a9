import { attribute } from '../../target-adapter/scim/resource.ts';
import { accountIntact } from '../checks/duplicate/account-intact.ts';
import { takenAddressNotInForce } from '../checks/email/address-not-in-force.ts';
import { refusedChangeUndone } from '../checks/email/refused-change-undone.ts';
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
    'The same person gets a new family name too; sent together, both are refused, and the old name is kept.',
    'Both accounts are read: each has its own address.',
  ],
  checks: [takenRefused, refusedChangeUndone, takenAddressNotInForce, accountIntact],
  async play({ idp, settledPerson, newFamilyName, behaviour, discovery, delivery, check, tell, read, mail, inForce }) {
    const { person: grace, sent, expected } = await settledPerson();
    const { person: ada, ...before } = await settledPerson();
    const verifies = behaviour.emailChange === 'verify-first';
    if (verifies && mail.available) await mail.remember(grace.email);

    const outcome = await idp.changeEmail(ada, grace.email);
    check(takenRefused, { ...delivery(outcome), emailChange: behaviour.emailChange });

    if (outcome.settlement.kind === 'failed') {
      // What was refused waits in the directory, and goes out with whatever changes next.
      const familyName = newFamilyName(ada);
      const displayName = `${ada.givenName} ${familyName}`;
      const { exchanges: attempt } = delivery(await idp.update(ada, { familyName, displayName }));
      tell('The account is read.');
      const seen = await read(ada);
      const exchanges = [...attempt, ...seen.exchanges];
      check(refusedChangeUndone, {
        ...seen,
        exchanges,
        attempt,
        person: ada,
        sent: before.sent,
        discovery,
        ...before.expected,
      });
    }

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
