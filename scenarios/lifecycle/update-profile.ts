import { attribute } from '../../target-adapter/scim/resource.ts';
import { leavesOut } from '../checks/creation.ts';
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
    'The person marries and is promoted: the directory gets the new family name, and the new job title where the target keeps one.',
    'The identity provider sends the change.',
    'The account is read: the new names and the title stand there, and nothing else has changed.',
  ],
  checks: [updateDelivered, updateArrives, othersUntouched],
  async play({
    idp,
    person: another,
    settledPerson,
    behaviour,
    discovery,
    delivery,
    need,
    check,
    tell,
    read,
    newFamilyName,
    unseen,
  }) {
    const { person, sent, expected } = await settledPerson();
    const familyName = newFamilyName(person);
    const names = { familyName, displayName: `${person.givenName} ${familyName}` };
    const { jobTitle } = another();
    const change = jobTitle !== undefined && (await keepsTitle()) ? { ...names, jobTitle } : names;

    const updated = delivery(await idp.update(person, change));
    need(updateDelivered, updated);
    if (leavesOut(updated.exchanges, 'familyName')) unseen(`${updated.idp} sends no family name with a change`);

    tell('The account is read.');
    const now = idp.personNow(person);
    const changed = ['familyName', 'displayName', ...('jobTitle' in change ? ['title'] : [])];
    const evidence = { person: now, sent, discovery, changed, ...expected };
    const seen = await read(
      person,
      ({ resource }) =>
        resource?.displayName === names.displayName &&
        (!('jobTitle' in change) || attribute(resource, 'title') === change.jobTitle),
    );
    check(updateArrives, { ...seen, ...evidence, sending: updated.exchanges });
    check(othersUntouched, { ...seen, ...evidence });

    /** To refuse a change of what it does not keep is the target's right. RFC 7644 §3.5.2 */
    async function keepsTitle(): Promise<boolean> {
      if (attribute(sent, 'title') !== person.jobTitle) return false;
      const { attributes: declared } = behaviour;
      if (declared !== 'any' && !declared.some((name) => name.toLowerCase() === 'title')) return false;
      if (discovery.attributes !== undefined) return discovery.attributes.get('title')?.mutability === 'readWrite';
      tell('The account is read: does it show the job title?');
      const { resource } = await read(person, ({ resource }) => resource !== undefined);
      return attribute(resource, 'title') === person.jobTitle;
    }
  },
});
