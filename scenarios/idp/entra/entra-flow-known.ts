import { entraHeld, entraLinked, entraQuiet } from '../../checks/entra/flow.ts';
import { updateDelivered } from '../../checks/update/update-delivered.ts';
import { createdId } from '../../probe/created-id.ts';
import { checkSettled } from '../../probe/entra-flow.ts';
import { defineScenario } from '../../scenario.ts';

export const entraFlowKnown = defineScenario({
  id: 'entra-flow-known',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Somebody from before the set-up is matched, and brought up to date',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'entra-match'],
  story: [
    'Somebody makes an account by hand, without an externalId and under an older name.',
    'Entra ID is assigned that person: it finds the account, links it, and changes what differs.',
    'The next cycle finds nothing to do.',
  ],
  checks: [entraLinked, updateDelivered, entraHeld, entraQuiet],
  async play(tools) {
    const { idp, person, userBody, scim, need, delivery } = tools;
    const ada = person();
    const { externalId: _none, ...body } = userBody({ ...ada, displayName: `${ada.givenName} Miller` });
    const existingId = createdId(await scim({ method: 'POST', path: '/Users', body }));
    const assigned = await idp.assign(ada);
    const { exchanges } = delivery(assigned);
    need(entraLinked, { existingId, linkedId: assigned.resourceId, exchanges });
    need(updateDelivered, delivery(assigned));
    if (existingId !== undefined) await checkSettled(tools, ada);
  },
});
