import { oneLoginEmailsObject, oneLoginOldSchema } from '../../checks/onelogin/onelogin.ts';
import { speaking } from '../../probe/speaking.ts';
import { postSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const oneLoginTemplate = defineScenario({
  id: 'onelogin-template',
  suite: 'onelogin',
  group: 'OneLogin',
  title: 'Templates as they are pasted are taken, or refused clearly',
  needs: [],
  dialects: ['onelogin'],
  after: ['create-and-read-back'],
  story: [
    'A person is created from a template that names the schema of SCIM 1.0.',
    'Another one is created from a template that has emails as one object.',
  ],
  checks: [oneLoginOldSchema, oneLoginEmailsObject],
  async play(tools) {
    const { check } = tools;
    const oneLogin = speaking(tools);
    const { posted: old } = await postSubject(oneLogin, { schemas: ['urn:scim:schemas:core:1.0'] });
    check(oneLoginOldSchema, { asked: old, exchanges: [old] });
    const emails = { value: tools.newAddress(), type: 'work', primary: true };
    const { posted: single } = await postSubject(oneLogin, { emails });
    check(oneLoginEmailsObject, { asked: single, exchanges: [single] });
  },
});
