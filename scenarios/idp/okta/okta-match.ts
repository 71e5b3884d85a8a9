import { listOf } from '../../../target-adapter/scim/resource.ts';
import { answersTo } from '../../checks/filter-answer.ts';
import { oktaHitComplete, oktaMatch } from '../../checks/okta/match.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaMatchFound = defineScenario({
  id: 'okta-match',
  suite: 'okta',
  group: 'Okta',
  title: 'Whoever is there is matched, whoever is not is an empty list',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  story: [
    'A person is created by hand, and asked for by userName in a page of a hundred, as Okta does before it creates.',
    'The same is asked without a page, and of a userName that nobody has.',
  ],
  checks: [oktaMatch, oktaHitComplete],
  async play(tools) {
    const { asIdp, newAddress, find, discovery, check } = tools;
    const { person, id } = await createSubject(tools);
    await find(person.email, ({ hits }) => hits === 1);

    const ask = async (userName: string, finds: readonly string[], page = '&startIndex=1&count=100') => {
      const filter = `userName eq ${JSON.stringify(userName)}`;
      const path = `/Users?filter=${encodeURIComponent(filter)}${page}`;
      return { filter, finds, exchange: await asIdp({ method: 'GET', path }) };
    };
    const paged = await ask(person.email, [id]);
    check(oktaMatch, answersTo(discovery, [paged, await ask(person.email, [id], ''), await ask(newAddress(), [])]));
    const hit = listOf(paged.exchange.response?.body).find((each) => each.id === id);
    check(oktaHitComplete, {
      asked: paged.exchange,
      exchanges: [paged.exchange],
      ...(hit === undefined ? {} : { hit }),
    });
  },
});
