import { connectionWorks } from '../../checks/connection/connection-works.ts';
import { createDelivered } from '../../checks/create/create-delivered.ts';
import { entraHeld, entraQuiet } from '../../checks/entra/flow.ts';
import { checkSettled } from '../../probe/entra-flow.ts';
import { defineScenario } from '../../scenario.ts';

export const entraFlowNew = defineScenario({
  id: 'entra-flow-new',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Somebody new is matched, created, and left alone until they change',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'entra-match'],
  story: [
    'The connection is tested, and somebody is assigned of whom the directory knows everything.',
    'What the target shows is compared with what was sent, and the next cycle finds nothing to do.',
    'Somebody else is provisioned on demand.',
  ],
  checks: [connectionWorks, createDelivered, entraHeld, entraQuiet],
  async play(tools) {
    const { idp, personInFull, person, need, check, delivery } = tools;
    need(connectionWorks, delivery(await idp.testConnection()));
    const { person: ada, ...created } = await idp.assign(personInFull());
    need(createDelivered, delivery(created));
    await checkSettled(tools, ada);
    check(createDelivered, delivery(await idp.provisionOnDemand(person())));
  },
});
