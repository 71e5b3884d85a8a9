import { entraMatch } from '../../checks/entra/match.ts';
import { answersTo } from '../../checks/filter-answer.ts';
import { defineScenario } from '../../scenario.ts';

export const entraMatchFound = defineScenario({
  id: 'entra-match',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Whoever is there is matched, whoever is not is an empty list',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  story: [
    'Entra ID asks for a random GUID, as it does to test a connection, with the blanks of the filter written as plus signs.',
    'Where that is answered with an empty list, a person is provisioned and asked for in the same way: they are found.',
  ],
  checks: [entraMatch],
  async play({ idp, person, asIdp, discovery, need }) {
    const ask = async (userName: string, finds: readonly string[]) => ({
      filter: `userName+eq+"${userName}"`,
      finds,
      exchange: await asIdp({
        method: 'GET',
        path: `/Users?filter=userName+eq+${encodeURIComponent(`"${userName}"`)}`,
      }),
    });
    const asked = [await ask('7c0f5e3a-5f0d-4f6b-9a55-0a4f5e3a5f0d', [])];
    if (asked.every(({ exchange }) => exchange.response?.status === 200)) {
      const ada = await idp.assign(person());
      if (ada.resourceId !== undefined) asked.push(await ask(ada.person.email, [ada.resourceId]));
    }

    need(entraMatch, answersTo(discovery, asked));
  },
});
