import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject, listOf } from '../../target-adapter/scim/resource.ts';
import { searchRequest } from '../../target-adapter/scim/urns.ts';
import { answerOf } from '../checks/answer.ts';
import {
  sortAnyCase,
  sortByPart,
  sortByPrimary,
  sortExactCase,
  sortInSearch,
  sortWithoutValue,
} from '../checks/sort/by-kind.ts';
import { sortAcrossPages, sortAscending, sortDescending } from '../checks/sort/order.ts';
import type { SortedList } from '../checks/sort/sorted.ts';
import { announces } from '../discovery.ts';
import { among } from '../probe/ask.ts';
import { mayWrite, writableOf } from '../probe/attributes.ts';
import { type Made, makePair, makePerson, needFound } from '../probe/people.ts';
import { hasNoSearch } from '../probe/search.ts';
import { defineScenario } from '../scenario.ts';

export const sortLists = defineScenario({
  id: 'sort-lists',
  suite: 'conformance',
  group: 'Sort',
  title: 'Lists are sorted as they are asked for',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'Three people are created, whose names, numbers and titles stand in different orders; one of them has no title.',
    'A filter that matches nobody else is sorted by each of these, up and down, page by page, and in the body of a search.',
    'The order is compared with what the target itself shows of them; what it does not keep is not judged.',
  ],
  checks: [
    sortAscending,
    sortDescending,
    sortAcrossPages,
    sortAnyCase,
    sortByPart,
    sortByPrimary,
    sortWithoutValue,
    sortExactCase,
    sortInSearch,
  ],
  async play(tools) {
    const { check, discovery, scim, skip } = tools;
    if (announces(discovery, 'sort') !== true) skip('the target does not announce sorting');
    const { list, name, texts } = writableOf(tools);
    const [low, middle, high] = ['home', 'work', 'work'].map((type) => list?.value(type));
    const isExact = (path: string): boolean => discovery.attributes?.get(path.toLowerCase())?.caseExact === true;
    const traits = ({ family, label, title, values }: Traits): JsonObject => ({
      externalId: `${label}.${tools.newAddress()}`,
      ...(name ? { name: { givenName: 'Sam', familyName: family } } : {}),
      ...(mayWrite(tools, 'displayName') ? { displayName: label } : {}),
      ...(texts.includes('nickName') ? { nickName: label } : {}),
      ...(texts.includes('title') ? { title } : {}),
      ...(list === undefined ? {} : { [list.name]: values }),
    });

    const [one, other] = await makePair(tools, {
      first: traits({ family: 'Cedar', label: 'Bx', title: 'Buyer', values: [low, { ...high, primary: true }] }),
      second: traits({ family: 'Alder', label: 'ax', title: 'Clerk', values: [{ ...middle, primary: true }] }),
    });
    const third = await makePerson(tools, traits({ family: 'Birch', label: 'cx', title: null, values: [] }));
    await needFound(tools, third.userName);
    const everybody = [one, other, third];
    const ask = (whom: readonly Made[], query: string): Promise<Exchange> =>
      scim({ method: 'GET', path: `/Users?filter=${encodeURIComponent(among(whom))}&${query}` });
    const unsorted = await ask(everybody, 'count=10');
    const shown = new Map(listOf(unsorted.response?.body).map((resource) => [resource.id, resource]));
    if (everybody.some(({ id }) => !shown.has(id)))
      skip('the filter does not find the three of them: filter-logic tells why');

    const judge = async (
      judged: typeof sortAscending,
      by: string,
      asked: readonly { inOrder: readonly Made[]; queries: readonly string[] }[],
      without?: Made,
    ): Promise<void> => {
      const lists: SortedList[] = [];
      for (const { inOrder, queries } of asked) {
        const order = inOrder.map(({ id }) => ({ id, value: valueAt(shown.get(id), by) }));
        if (!isAsMeant(order, without)) return void check(judged, { lists, lacks: `the target does not keep ${by}` });
        const pages: Exchange[] = [];
        for (const query of queries) pages.push(await ask(inOrder, `sortBy=${by}${query}`));
        lists.push({ pages, order });
      }
      check(judged, { lists, exchanges: lists.flatMap(({ pages }) => pages) });
    };

    const down = '&sortOrder=descending';
    const firstAndSecond = [`${down}&startIndex=1&count=1`, `${down}&startIndex=2&count=1`];
    await judge(sortAscending, 'userName', [{ inOrder: [one, other], queries: [''] }]);
    await judge(sortDescending, 'userName', [{ inOrder: [other, one], queries: [down] }]);
    await judge(sortAcrossPages, 'userName', [{ inOrder: [other, one], queries: firstAndSecond }]);
    await judge(sortByPart, 'name.familyName', [{ inOrder: [other, third, one], queries: [''] }]);
    await judge(sortByPrimary, `${list?.name ?? 'phoneNumbers'}.value`, [{ inOrder: [other, one], queries: [''] }]);
    await judge(sortAnyCase, isExact('displayName') ? 'nickName' : 'displayName', [
      { inOrder: [other, one, third], queries: [''] },
    ]);
    await judge(sortExactCase, 'externalId', [{ inOrder: [one, other], queries: [''] }]);
    const ends = [
      { inOrder: [one, other, third], queries: [''] },
      { inOrder: [third, other, one], queries: [down] },
    ];
    await judge(sortWithoutValue, 'title', ends, third);

    const sought = { filter: among([one, other]), sortBy: 'userName', sortOrder: 'descending' };
    const body = { schemas: [searchRequest], ...sought };
    const search = await scim({ method: 'POST', path: '/Users/.search', body });
    const lists = [{ pages: [search], order: [other, one].map(({ id, userName }) => ({ id, value: userName })) }];
    check(sortInSearch, {
      lists,
      exchanges: [search],
      ...(hasNoSearch(search) ? { lacks: `the target has no search by POST: ${answerOf(search)}` } : {}),
    });
  },
});

type Traits = {
  readonly family: string;
  readonly label: string;
  readonly title: string | null;
  readonly values: readonly unknown[];
};

/** Of several values the primary one, or else the first. */
function valueAt(resource: JsonObject | undefined, path: string): string | undefined {
  const [name = '', part] = path.split('.');
  const held = attribute(resource, name);
  const chosen = Array.isArray(held) ? (held.find((each) => attribute(each, 'primary') === true) ?? held[0]) : held;
  const value = part === undefined ? chosen : attribute(chosen, part);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Everybody has a value of their own, but for who is to have none. */
function isAsMeant(order: SortedList['order'], without: Made | undefined): boolean {
  const isRight = order.every(({ id, value }) => (value === undefined) === (id === without?.id));
  return isRight && new Set(order.map(({ value }) => value)).size === order.length;
}
