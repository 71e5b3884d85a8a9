import { attribute } from '../../target-adapter/scim/resource.ts';
import { deactivateDelivered } from '../checks/deactivate/deactivate-delivered.ts';
import { noLogIn } from '../checks/deactivate/no-log-in.ts';
import { shownInactive } from '../checks/deactivate/shown-inactive.ts';
import { defineScenario } from '../scenario.ts';

export const deactivate = defineScenario({
  id: 'deactivate',
  suite: 'lifecycle',
  group: 'Deactivate and delete',
  title: 'A deactivated person cannot log in',
  needs: [],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person.',
    'The person leaves the team, and the administrator takes the assignment away.',
    'The account is read: it is inactive, and the log-in is refused.',
  ],
  checks: [deactivateDelivered, shownInactive, noLogIn],
  async play({ idp, settledPerson, discovery, delivery, need, check, tell, read, viewOf }) {
    const { person } = await settledPerson();
    need(deactivateDelivered, delivery(await idp.unassign(person)));
    tell('The account is read, and the person tries to log in.');
    const seen = await read(person, ({ resource }) => attribute(resource, 'active') === false);
    check(noLogIn, await viewOf(person.email));
    need(shownInactive, { ...seen, discovery });
  },
});
