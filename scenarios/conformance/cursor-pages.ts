import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { cursorCountChanged, cursorCountNegative, cursorCountOdd, cursorCountZero } from '../checks/cursor/count.ts';
import {
  cursorFirstPage,
  cursorLastPage,
  cursorPagesCover,
  cursorPrevious,
  cursorStart,
} from '../checks/cursor/pages.ts';
import { cursorCharacters, cursorCountKept, cursorListResponse, cursorTotal } from '../checks/cursor/shape.ts';
import { nextCursorOf, previousCursorOf } from '../checks/cursor/walk.ts';
import { announces } from '../discovery.ts';
import { listIn, pageAt, walk } from '../probe/cursor.ts';
import { makePair, makePerson, needFound } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

/** Empty pages between them are legal. */
const pagesAtMost = 12;

export const cursorPages = defineScenario({
  id: 'cursor-pages',
  suite: 'conformance',
  group: 'List and page',
  title: 'Pages by cursor hold everybody once',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'Four people are created, and a filter that matches nobody else is read one by one, from an empty cursor to the last page.',
    'From the second page it goes back to the first, where the target has a way back.',
    'Then the list is asked for with a count of 0, one below it, one that is no number, and one that changes on the way.',
  ],
  checks: [
    cursorStart,
    cursorPagesCover,
    cursorLastPage,
    cursorFirstPage,
    cursorCountKept,
    cursorCharacters,
    cursorTotal,
    cursorListResponse,
    cursorPrevious,
    cursorCountZero,
    cursorCountNegative,
    cursorCountOdd,
    cursorCountChanged,
  ],
  async play(tools) {
    const { check, discovery, need, unseen } = tools;
    if (announces(discovery, 'cursor') !== true) unseen('the target does not announce pages by cursor');
    const people = [...(await makePair(tools)), await makePerson(tools), await makePerson(tools)];
    for (const { userName } of people.slice(2)) await needFound(tools, userName);
    const ids = people.map(({ id }) => id);
    const list = listIn(tools, people);
    const evidence = (...exchanges: readonly Exchange[]) => ({ exchanges, ids });

    const first = await list(pageAt('', 1));
    // Without it there is no next page; that the equals sign may be missing matters less.
    if (nextCursorOf(first) === undefined) need(cursorStart, evidence(first));
    else check(cursorStart, evidence(first, await list('cursor&count=1')));
    const pages = await walk(first, (cursor) => list(pageAt(cursor, 1)), pagesAtMost);
    for (const each of [
      cursorPagesCover,
      cursorLastPage,
      cursorFirstPage,
      cursorCharacters,
      cursorTotal,
      cursorListResponse,
    ])
      check(each, evidence(...pages));
    check(cursorCountKept, { ...evidence(...pages), count: 1 });

    const back = previousCursorOf(pages[1]);
    check(
      cursorPrevious,
      back === undefined
        ? { ...evidence(), lacks: 'the target has no way back' }
        : evidence(first, await list(pageAt(back, 1))),
    );
    check(cursorCountZero, evidence(await list(pageAt('', 0))));
    check(cursorCountNegative, evidence(await list(pageAt('', -1))));
    check(cursorCountOdd, evidence(await list(pageAt('', 'abc'))));

    const large = nextCursorOf(await list(pageAt('', 2)));
    check(
      cursorCountChanged,
      large === undefined
        ? { ...evidence(), count: 1, lacks: 'two people are the whole list' }
        : { ...evidence(await list(pageAt(large, 1))), count: 1 },
    );
  },
});
