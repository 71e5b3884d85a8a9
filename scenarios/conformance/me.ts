import { meAnswered, meLocated } from '../checks/me/me.ts';
import { defineScenario } from '../scenario.ts';

export const me = defineScenario({
  id: 'me',
  suite: 'conformance',
  group: 'Read',
  title: '/Me is the person whose token it is, or is not offered',
  needs: [],
  dialects: 'none',
  story: [
    '/Me is read with the token of the configuration; nothing is written.',
    'A target may show a person there, lead to one, or say that it does not support it.',
    'Where it shows one, Location must name the URL that the person has for others.',
  ],
  checks: [meAnswered, meLocated],
  async play({ check, scim }) {
    const asked = await scim({ method: 'GET', path: '/Me' });
    check(meAnswered, { exchanges: [asked] });
    check(meLocated, { exchanges: [asked] });
  },
});
