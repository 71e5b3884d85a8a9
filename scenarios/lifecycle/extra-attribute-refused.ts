import { extraAttributeRefused } from '../checks/organization/extra-attribute-refused.ts';
import { defineScenario } from '../scenario.ts';

export const extraAttributeIsRefused = defineScenario({
  id: 'extra-attribute-refused',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'An attribute that the target does not list is refused',
  needs: ['refuses-extra-attributes'],
  dialects: 'none',
  after: ['connection-test'],
  story: [
    'The attribute mapping holds one attribute more than the target lists.',
    'The create is refused, so that the administrator notices.',
  ],
  checks: [extraAttributeRefused],
  async play({ person, check, tell, scim, userBody }) {
    tell('Somebody maps one attribute too many.');
    const body = { ...userBody(person()), nickName: 'Extra' };
    check(extraAttributeRefused, { exchanges: [await scim({ method: 'POST', path: '/Users', body })] });
  },
});
