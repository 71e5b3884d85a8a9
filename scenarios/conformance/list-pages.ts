import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, listOf } from '../../target-adapter/scim/resource.ts';
import { cursorsTold } from '../checks/discovery/pagination.ts';
import { countKept } from '../checks/list/count-kept.ts';
import { countNegative, countZero } from '../checks/list/count-zero.ts';
import { pageCounters } from '../checks/list/counters.ts';
import { itemsWhole } from '../checks/list/items-whole.ts';
import { oddNumbers, unknownParameter } from '../checks/list/odd-parameters.ts';
import { pagesCover } from '../checks/list/pages-cover.ts';
import { startBelowOne } from '../checks/list/start-below-one.ts';
import { startBeyondEnd } from '../checks/list/start-beyond-end.ts';
import { listTotal } from '../checks/list/total.ts';
import { paginationOf } from '../discovery.ts';
import { among } from '../probe/ask.ts';
import { makePair, makePerson, needFound } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const listPages = defineScenario({
  id: 'list-pages',
  suite: 'conformance',
  group: 'List and page',
  title: 'Lists come in pages that hold everybody once',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'Three people are created, and a filter that matches nobody else is asked for, page by page.',
    'Then the same list with a count of 0 and below, from before its beginning and from behind its end.',
    'Numbers that are none, a parameter that nobody knows, and a cursor where none is announced come last.',
  ],
  checks: [
    itemsWhole,
    listTotal,
    countKept,
    pagesCover,
    pageCounters,
    countZero,
    countNegative,
    startBelowOne,
    startBeyondEnd,
    oddNumbers,
    unknownParameter,
    cursorsTold,
  ],
  async play(tools) {
    const { check, discovery, scim, readId, skip } = tools;
    const people = [...(await makePair(tools)), await makePerson(tools)];
    for (const { userName } of people.slice(2)) await needFound(tools, userName);
    const ids = people.map(({ id }) => id);
    const list = (query: string): Promise<Exchange> =>
      scim({ method: 'GET', path: `/Users?filter=${encodeURIComponent(among(people))}${query}` });
    const pagesOf = (...exchanges: readonly Exchange[]) => ({ exchanges, ids, discovery });

    const whole = await list('');
    const hits = listOf(whole.response?.body);
    // A target may put fewer on a page than there are.
    const total = attribute(whole.response?.body, 'totalResults') ?? hits.length;
    if (hits.length === 0 || total !== people.length)
      skip('the filter does not find the three of them: filter-logic tells why');
    const seen = await readId('Users', hits[0]?.id ?? '');
    check(itemsWhole, { ...seen, listed: { hits: hits.length, exchanges: [whole] } });

    const pages = [await list('&startIndex=1&count=2')];
    // A target may put fewer on a page: the next one begins behind what came.
    for (let taken = sizeOf(pages[0]); taken > 0 && taken < ids.length; taken += sizeOf(pages.at(-1))) {
      pages.push(await list(`&startIndex=${taken + 1}&count=2`));
      if (sizeOf(pages.at(-1)) === 0) break;
    }
    check(listTotal, pagesOf(whole, ...pages));
    check(countKept, { ...pagesOf(...pages), count: 2 });
    check(pagesCover, pagesOf(...pages));
    check(pageCounters, pagesOf(...pages));

    check(countZero, pagesOf(await list('&count=0')));
    check(countNegative, pagesOf(await list('&count=-1')));
    const below = pagesOf(await list('&startIndex=0'), await list('&startIndex=-5'));
    check(startBelowOne, { ...below, ids: hits.map(({ id }) => id) });
    check(startBeyondEnd, pagesOf(await list('&startIndex=1000')));
    check(oddNumbers, {
      exchanges: [await list('&count=abc'), await list('&startIndex=1.5'), await list(`&count=${'9'.repeat(40)}`)],
    });
    check(unknownParameter, { exchanges: [await list('&unheardOf=1')] });
    const untold = discovery.config !== undefined && paginationOf(discovery) === undefined;
    check(cursorsTold, { discovery, exchanges: untold ? [await list('&cursor=&count=1')] : [] });
  },
});

const sizeOf = (page: Exchange | undefined): number => listOf(page?.response?.body).length;
