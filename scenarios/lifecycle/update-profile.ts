import { othersUntouched } from '../checks/update/others-untouched.ts';
import { updateArrives } from '../checks/update/update-arrives.ts';
import { updateDelivered } from '../checks/update/update-delivered.ts';
import { defineScenario } from '../scenario.ts';

export const updateProfile = defineScenario({
  id: 'update-profile',
  suite: 'lifecycle',
  group: 'Connection and profile',
  title: 'Changed names arrive and everything else stays',
  needs: [],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person.',
    'The person marries, and the directory gets the new family name.',
    'The identity provider sends the change.',
    'The account is read: the new names stand there, and nothing else has changed.',
  ],
  checks: [updateDelivered, updateArrives, othersUntouched],
  async play({ idp, settledPerson, discovery, delivery, need, check, tell, read, newFamilyName }) {
    const { person, sent, expected } = await settledPerson();
    const familyName = newFamilyName(person);
    const change = { familyName, displayName: `${person.givenName} ${familyName}` };

    need(updateDelivered, delivery(await idp.update(person, change)));

    tell('The account is read.');
    const now = idp.personNow(person);
    const changed = ['familyName', 'displayName'];
    const evidence = { person: now, sent, discovery, changed, ...expected };
    const seen = await read(
      person,
      ({ resource }) => resource !== undefined && resource.displayName === change.displayName,
    );
    check(updateArrives, { ...seen, ...evidence });
    check(othersUntouched, { ...seen, ...evidence });
  },
});
