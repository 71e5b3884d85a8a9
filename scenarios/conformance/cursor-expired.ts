import { attribute } from '../../target-adapter/scim/resource.ts';
import { cursorTimeUp } from '../checks/cursor/refused.ts';
import { nextCursorOf } from '../checks/cursor/walk.ts';
import { announces, paginationOf } from '../discovery.ts';
import { listIn, pageAt } from '../probe/cursor.ts';
import { makePair } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

/** Where the target does not say how long a cursor lives. */
const anHour = 3_600;

/** A time that would outlive a token's is not waited for. */
const aWeek = 7 * 86_400;

export const cursorExpired = defineScenario({
  id: 'cursor-expired',
  suite: 'conformance',
  group: 'List and page',
  title: 'A cursor whose time is up does not lead to another page',
  needs: [{ administration: 'passTime' }],
  scope: { tenant: [] },
  dialects: 'none',
  after: ['cursor-pages'],
  story: [
    'Two people are created, and the first page of a list that only they can be in is read.',
    'The time for which the target says that a cursor lives passes by its clock; an hour where it does not say.',
    'Then the second page is asked for.',
  ],
  checks: [cursorTimeUp],
  async play(tools) {
    const { administration, check, discovery, skip, tell } = tools;
    if (announces(discovery, 'cursor') !== true) skip('the target does not announce pages by cursor');
    const stated = Number(attribute(paginationOf(discovery), 'cursorTimeout') ?? anHour);
    const seconds = Number.isInteger(stated) && stated > 0 ? stated : anHour;
    if (seconds > aWeek) skip(`a cursor of this target lives ${seconds} seconds`);
    const pair = await makePair(tools);
    const list = listIn(tools, pair);
    const first = await list(pageAt('', 1));
    const cursor = nextCursorOf(first);
    if (cursor === undefined) return skip('the first page has no nextCursor: cursor-pages tells why');

    tell('The time of a cursor passes by the clock of the target.');
    await administration.passTime?.({ seconds: seconds + 1 });
    check(cursorTimeUp, { exchanges: [first, await list(pageAt(cursor, 1))], ids: pair.map(({ id }) => id) });
  },
});
