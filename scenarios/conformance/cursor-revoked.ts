import { cursorAuthorized } from '../checks/cursor/refused.ts';
import { nextCursorOf } from '../checks/cursor/walk.ts';
import { announces } from '../discovery.ts';
import { listIn, pageAt } from '../probe/cursor.ts';
import { makePair } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const cursorRevoked = defineScenario({
  id: 'cursor-revoked',
  suite: 'conformance',
  tags: ['security'],
  group: 'List and page',
  title: 'A cursor does not stand in for the right to read',
  needs: [{ administration: 'issueToken' }, { administration: 'revokeToken' }],
  scope: { tenant: ['token'] },
  dialects: 'none',
  after: ['cursor-pages'],
  story: [
    'Where a target has several tokens, two people are created, and with a token of its own the first page of a list that only they can be in is read.',
    'The administrator of the target revokes that token.',
    'Then the second page is asked for with it.',
  ],
  checks: [cursorAuthorized],
  async play(tools) {
    const { administration, behaviour, check, discovery, issueToken, scim, skip, tell } = tools;
    // It would be the token of the run from then on.
    if (behaviour.tokens !== 'several') skip('a new token takes the place of the one before');
    if (announces(discovery, 'cursor') !== true) skip('the target does not announce pages by cursor');
    const pair = await makePair(tools);
    const { id, connection } = await issueToken();
    const list = listIn({ scim: (request) => scim(request, connection) }, pair);
    const cursor = nextCursorOf(await list(pageAt('', 1)));
    if (cursor === undefined) return skip('the first page has no nextCursor: cursor-pages tells why');

    tell('The administrator of the target revokes the token.');
    await administration.revokeToken?.({ id });
    check(cursorAuthorized, { exchanges: [await list(pageAt(cursor, 1))] });
  },
});
