import { cursorErrorDiscreet, cursorForged, cursorOtherQuery, cursorUnusable } from '../checks/cursor/refused.ts';
import { nextCursorOf } from '../checks/cursor/walk.ts';
import { announces } from '../discovery.ts';
import { listIn, pageAt } from '../probe/cursor.ts';
import { makePair } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const cursorRefused = defineScenario({
  id: 'cursor-refused',
  suite: 'conformance',
  tags: ['security'],
  group: 'List and page',
  title: 'A cursor that is none, or not for this list, gives nothing away',
  needs: [],
  dialects: 'none',
  after: ['cursor-pages'],
  story: [
    'Two people are created, and the first page of a list that only they can be in is read.',
    'Then its cursor is sent with a character changed, and with another filter; and one that no target gave away.',
  ],
  checks: [cursorUnusable, cursorForged, cursorOtherQuery, cursorErrorDiscreet],
  async play(tools) {
    const { check, discovery, skip } = tools;
    if (announces(discovery, 'cursor') !== true) skip('the target does not announce pages by cursor');
    const pair = await makePair(tools);
    const ids = pair.map(({ id }) => id);
    const list = listIn(tools, pair);
    const cursor = nextCursorOf(await list(pageAt('', 1)));
    if (cursor === undefined) return skip('the first page has no nextCursor: cursor-pages tells why');

    const unusable = await list(pageAt('not-a-cursor', 1));
    check(cursorUnusable, { exchanges: [unusable], ids });
    const forged = await list(pageAt(changed(cursor), 1));
    check(cursorForged, { exchanges: [forged], ids });
    const other = await listIn(tools, pair.slice(0, 1))(pageAt(cursor, 1));
    check(cursorOtherQuery, { exchanges: [other], ids });
    check(cursorErrorDiscreet, { exchanges: [unusable, forged, other], ids });
  },
});

/** With the character in its middle replaced by another letter, or another digit where it is one. */
function changed(cursor: string): string {
  const at = Math.floor(cursor.length / 2);
  const old = cursor.charAt(at);
  const other = /\d/.test(old) ? String((Number(old) + 1) % 10) : old === 'A' ? 'B' : 'A';
  return `${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`;
}
