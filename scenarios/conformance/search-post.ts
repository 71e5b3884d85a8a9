import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { searchRequest } from '../../target-adapter/scim/urns.ts';
import { answerOf } from '../checks/answer.ts';
import { searchBadFilter, searchFinds, searchNamed, searchPages, searchShows } from '../checks/search/search.ts';
import { among } from '../probe/ask.ts';
import { makePair } from '../probe/people.ts';
import { hasNoSearch } from '../probe/search.ts';
import { defineScenario } from '../scenario.ts';

export const searchPost = defineScenario({
  id: 'search-post',
  suite: 'conformance',
  group: 'List and page',
  title: 'A search by POST does what a GET does',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'Two people are created, and searched for by POST /Users/.search: whole, in pages, in part.',
    'A search without its schema, and one with a broken filter, are refused.',
    'A target that has no such search is not judged: nothing tells beforehand whether it has.',
  ],
  checks: [searchFinds, searchPages, searchShows, searchNamed, searchBadFilter],
  async play(tools) {
    const { check, discovery, scim, unseen } = tools;
    const [first, second] = await makePair(tools);
    const [ids, filter] = [[first.id, second.id], among([first, second])];
    const search = (body: JsonObject): Promise<Exchange> =>
      scim({ method: 'POST', path: '/Users/.search', body: { schemas: [searchRequest], ...body } });
    const pagesOf = (...exchanges: readonly Exchange[]) => ({ exchanges, ids, discovery });

    const found = await search({ filter });
    if (hasNoSearch(found)) unseen(`the target has no search by POST: ${answerOf(found)}`);
    check(searchFinds, pagesOf(found));
    const pages = [
      await search({ filter, startIndex: 1, count: 1 }),
      await search({ filter, startIndex: 2, count: 1 }),
    ];
    check(searchPages, { ...pagesOf(...pages), count: 1 });
    const shown = [await search({ filter, attributes: ['userName'] })];
    check(searchShows, { exchanges: shown, whole: first.resource, discovery });
    check(searchNamed, pagesOf(await search({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Unheard'], filter })));
    check(searchBadFilter, pagesOf(await search({ filter: `${filter} and userName regex "a"`, count: 1 })));
  },
});
