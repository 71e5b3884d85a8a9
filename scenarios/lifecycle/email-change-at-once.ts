import { emailChangeDelivered } from '../checks/email/email-change-delivered.ts';
import { foundByNewAddress } from '../checks/email/found-by-new-address.ts';
import { newAddressInForce } from '../checks/email/new-address-in-force.ts';
import { oldAddressFree } from '../checks/email/old-address-free.ts';
import { othersUntouched } from '../checks/update/others-untouched.ts';
import { defineScenario } from '../scenario.ts';

export const emailChangeAtOnce = defineScenario({
  id: 'email-change-at-once',
  suite: 'lifecycle',
  group: 'E-mail change',
  title: 'A changed e-mail address is in force at once',
  needs: ['changes-email-at-once'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person.',
    'The person gets a new e-mail address in the directory.',
    'The identity provider sends the change.',
    'The account is read: the new address is in force, and nobody is found under the old one.',
    'The person gets another address, and the same holds for it.',
  ],
  checks: [emailChangeDelivered, newAddressInForce, othersUntouched, foundByNewAddress, oldAddressFree],
  async play({ idp, settledPerson, newAddress, discovery, delivery, need, check, tell, read, find }) {
    const { person, resourceId, sent, expected } = await settledPerson();

    // A target may carry out the first change of an address and lose the next.
    for (const address of [newAddress(), newAddress()]) {
      const { email: oldAddress } = idp.personNow(person);
      need(emailChangeDelivered, delivery(await idp.changeEmail(person, address)));

      tell('The account is read.');
      const evidence = { person: idp.personNow(person), sent, discovery, ...expected, changed: ['userName', 'emails'] };
      const seen = await read(person, ({ resource }) => resource?.userName === address);
      check(newAddressInForce, { ...seen, ...evidence });
      check(othersUntouched, { ...seen, ...evidence });
      const found = await find(address, ({ hits }) => hits > 0);
      check(foundByNewAddress, { ...found, userName: address, resourceId, discovery });
      const old = await find(oldAddress, ({ hits }) => hits === 0);
      check(oldAddressFree, { ...old, discovery });
    }
  },
});
