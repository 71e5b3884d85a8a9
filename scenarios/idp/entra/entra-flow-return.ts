import { attribute } from '../../../target-adapter/scim/resource.ts';
import { deactivateDelivered } from '../../checks/deactivate/deactivate-delivered.ts';
import { reactivateDelivered } from '../../checks/deactivate/reactivate-delivered.ts';
import { shownInactive } from '../../checks/deactivate/shown-inactive.ts';
import { entraHeld, entraLinked, entraQuiet } from '../../checks/entra/flow.ts';
import { checkSettled } from '../../probe/entra-flow.ts';
import { defineScenario } from '../../scenario.ts';

export const entraFlowReturn = defineScenario({
  id: 'entra-flow-return',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Whoever is unassigned is disabled, and enabled when they are assigned again',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'invitation-accepted', 'entra-match'],
  story: [
    'A person is assigned, and the assignment is taken away: the account is disabled.',
    'Entra ID is set up anew and forgets whom it knew. The person is assigned again: the account is found, linked and enabled.',
    'The target shows what was sent, and the next cycle finds nothing to do.',
  ],
  checks: [deactivateDelivered, shownInactive, entraLinked, reactivateDelivered, entraHeld, entraQuiet],
  async play(tools) {
    const { idp, settledPerson, discovery, need, check, delivery, readId } = tools;
    const { person, resourceId } = await settledPerson();
    need(deactivateDelivered, delivery(await idp.unassign(person)));
    const seen = await readId('Users', resourceId, ({ resource }) => attribute(resource, 'active') === false);
    need(shownInactive, { ...seen, discovery });
    idp.forgetLinks();
    const back = await idp.assign(person);
    const returned = delivery(back);
    check(entraLinked, { existingId: resourceId, linkedId: back.resourceId, exchanges: returned.exchanges });
    need(reactivateDelivered, returned);
    await checkSettled(tools, person);
  },
});
