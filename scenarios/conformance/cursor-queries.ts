import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { searchRequest } from '../../target-adapter/scim/urns.ts';
import { answerOf } from '../checks/answer.ts';
import { cursorDefault, cursorOrIndex } from '../checks/cursor/method.ts';
import { cursorInSearch, cursorSorted } from '../checks/cursor/query.ts';
import { nextCursorOf } from '../checks/cursor/walk.ts';
import { announces } from '../discovery.ts';
import { among } from '../probe/ask.ts';
import { listIn, pageAt, walk } from '../probe/cursor.ts';
import { makePair } from '../probe/people.ts';
import { hasNoSearch } from '../probe/search.ts';
import { defineScenario } from '../scenario.ts';

/** Empty pages between them are legal. */
const pagesAtMost = 6;

export const cursorQueries = defineScenario({
  id: 'cursor-queries',
  suite: 'conformance',
  group: 'List and page',
  title: 'Cursors go with sorting, with searches, and beside pages by index',
  needs: [],
  dialects: 'none',
  after: ['cursor-pages'],
  story: [
    'Two people are created, and a list that only they can be in is read by cursor in descending order.',
    'The same is searched for by POST, with the cursor in the body.',
    'At last the list is asked for without a way of paging, twice, and by index.',
  ],
  checks: [cursorSorted, cursorInSearch, cursorDefault, cursorOrIndex],
  async play(tools) {
    const { check, discovery, scim, skip } = tools;
    if (announces(discovery, 'cursor') !== true) skip('the target does not announce pages by cursor');
    const [one, other] = await makePair(tools);
    const [pair, ids] = [
      [one, other],
      [one.id, other.id],
    ];

    const sorted = listIn(tools, pair, '&sortBy=userName&sortOrder=descending');
    const canSort = announces(discovery, 'sort') === true;
    const pages = canSort
      ? await walk(await sorted(pageAt('', 1)), (cursor) => sorted(pageAt(cursor, 1)), pagesAtMost)
      : [];
    const inOrder = { pages, order: [other, one].map(({ id, userName }) => ({ id, value: userName })) };
    check(cursorSorted, { lists: [inOrder], exchanges: pages, ...(canSort ? unfinished(pages) : noSorting) });

    const search = (cursor: string): Promise<Exchange> => {
      const body = { schemas: [searchRequest], filter: among(pair), cursor, count: 1 };
      return scim({ method: 'POST', path: '/Users/.search', body });
    };
    const first = await search('');
    const lacks = hasNoSearch(first) ? { lacks: `the target has no search by POST: ${answerOf(first)}` } : {};
    check(cursorInSearch, { exchanges: await walk(first, search, pagesAtMost), ids, ...lacks });

    const list = listIn(tools, pair);
    const isBoth = announces(discovery, 'index') === true;
    const alone = { exchanges: [], ids, discovery, lacks: 'the target does not announce pages by index' };
    check(
      cursorDefault,
      isBoth ? { exchanges: [await list('count=1'), await list('count=1')], ids, discovery } : alone,
    );
    check(cursorOrIndex, isBoth ? { exchanges: [await list('startIndex=2&count=1')], ids, discovery } : alone);
  },
});

const noSorting = { lacks: 'the target does not announce sorting' };

/** Empty pages that lead on are legal, and no order. */
const unfinished = (pages: readonly Exchange[]): { readonly lacks?: string } =>
  nextCursorOf(pages.at(-1)) === undefined ? {} : { lacks: `${pages.length} pages were read, and there are more` };
