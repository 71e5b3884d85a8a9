import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { entraHeld, entraQuiet } from '../../checks/entra/flow.ts';
import { updateDelivered } from '../../checks/update/update-delivered.ts';
import { mayWrite } from '../../probe/attributes.ts';
import { checkSettled } from '../../probe/entra-flow.ts';
import { defineScenario } from '../../scenario.ts';

export const entraFlowChange = defineScenario({
  id: 'entra-flow-change',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Whoever changes is read, changed once, and left alone again',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'invitation-accepted', 'entra-match'],
  story: [
    'Two people are assigned. One of them marries, gets another title, and the other one as manager where the target has managers.',
    'Where addresses change at once, the address changes in the same cycle.',
    'After each change the target shows what was sent, and the next cycle finds nothing to do.',
  ],
  checks: [updateDelivered, entraHeld, entraQuiet],
  async play(tools) {
    const { idp, settledPerson, newFamilyName, newAddress, behaviour, discovery, need, delivery } = tools;
    const { person: boss } = await settledPerson();
    const { person } = await settledPerson();
    const familyName = newFamilyName(person);
    const hasManagers = discovery.attributes !== undefined && mayWrite(tools, `${enterpriseSchema}:manager`);
    const change = {
      familyName,
      displayName: `${person.givenName} ${familyName}`,
      jobTitle: 'Tour guide',
      ...(hasManagers ? { managerId: boss.id } : {}),
    };
    need(updateDelivered, delivery(await idp.update(person, change)));
    await checkSettled(tools, person);
    if (behaviour.emailChange !== 'at-once') return;
    need(updateDelivered, delivery(await idp.changeEmail(person, newAddress())));
    await checkSettled(tools, person);
  },
});
