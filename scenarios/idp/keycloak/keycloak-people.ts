import { keycloakActiveText, keycloakEmailsBare } from '../../checks/keycloak/keycloak.ts';
import { includes, shows } from '../../checks/wish.ts';
import { speaking } from '../../probe/speaking.ts';
import { postSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const keycloakPeople = defineScenario({
  id: 'keycloak-people',
  suite: 'keycloak',
  group: 'Keycloak',
  title: 'People come with bare addresses, and go by a text',
  needs: [],
  dialects: ['keycloak-ext'],
  after: ['create-and-read-back'],
  story: [
    'A person is created whose address has neither type nor primary.',
    'One PATCH sets active to the text “false”.',
  ],
  checks: [keycloakEmailsBare, keycloakActiveText],
  async play(tools) {
    const { check } = tools;
    const keycloak = speaking(tools);
    const value = tools.newAddress();
    const { posted, subject: bare } = await postSubject(keycloak, { userName: value, emails: [{ value }] });
    check(keycloakEmailsBare, written(tools, posted, await bare?.read(), includes([{ value }], 'emails')));
    const subject = bare ?? (await postSubject(keycloak)).subject;
    if (subject === undefined) return;
    const patched = await subject.patch({ op: 'replace', path: 'active', value: 'false' });
    check(keycloakActiveText, written(tools, patched, await subject.read(), shows(false, 'active')));
  },
});
