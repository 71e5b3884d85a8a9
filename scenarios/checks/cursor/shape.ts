import { attribute } from '../../../target-adapter/scim/resource.ts';
import { listResponse } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, type Judgement, pass, warn } from '../../check.ts';
import { holdsUrn } from '../discovery-list.ts';
import { type CursorPage, isCursor, judgeWalk, told, type Walk } from './walk.ts';

/** RFC 9865 §2 */
export const cursorCountKept: Check<Walk & { readonly count: number }> = defineCheck({
  id: 'cursor/count-kept',
  title: 'A page by cursor holds no more people than were asked for',
  requirements: ['RFC9865-2-06'],
  hint: 'Cut each page at count.',
  breaks: 'Clients that ask for small pages run out of memory or time.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const large = pages.find(({ ids }) => ids.length > evidence.count);
      if (large === undefined) return pass;
      return fail({ expected: `at most ${evidence.count} on a page`, actual: `${large.ids.length} on a page` });
    }),
});

/** RFC 9865 §2, RFC 3986 §2.3 */
export const cursorCharacters: Check<Walk> = defineCheck({
  id: 'cursor/characters',
  title: 'Cursors are made of characters that need no encoding in a URL',
  requirements: ['RFC9865-2-10'],
  hint: 'Encode cursors as base64url without padding, or as digits.',
  breaks: 'Clients that put a cursor into a URL as it is ask for another page, or for none.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const odd = pages.flatMap(({ next, previous }) => [next, previous]).filter(isCursor);
      const wrong = odd.find((cursor) => !/^[\w.~-]+$/.test(cursor));
      if (wrong === undefined) return pass;
      return fail({ expected: 'letters, digits, - . _ ~', actual: `the cursor ${JSON.stringify(wrong)}` });
    }),
});

/** It may be left out, and an estimate is legal, but not the size of the page. RFC 9865 §2 */
export const cursorTotal: Check<Walk> = defineCheck({
  id: 'cursor/total',
  title: 'A page by cursor tells how many match in all, or nothing of it',
  requirements: ['RFC9865-2-12'],
  hint: 'Send as totalResults the number of all matches, or leave it out where it cannot be told.',
  breaks: 'Clients take the first page for the whole list.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const totals = pages.map(({ body }) => attribute(body, 'totalResults'));
      const wrong = totals.find((total) => typeof total === 'number' && total < evidence.ids.length);
      if (wrong === undefined) return pass;
      return fail({ expected: `totalResults ${evidence.ids.length}`, actual: `totalResults ${JSON.stringify(wrong)}` });
    }),
});

/** Counters are not demanded of pages by cursor. RFC 9865 §2 */
export const cursorListResponse: Check<Walk> = defineCheck({
  id: 'cursor/list-response',
  title: 'A page by cursor is a ListResponse',
  requirements: ['RFC9865-2-14'],
  hint: 'Answer with schemas, Resources and, where you send it, the itemsPerPage of this page.',
  breaks: 'Clients that read lists cannot read these.',
  judge: (evidence) => judgeWalk(evidence, (pages) => judgeBodies(pages)),
});

function judgeBodies(pages: readonly CursorPage[]): Judgement {
  const expected = 'a ListResponse with Resources';
  for (const { body, ids } of pages) {
    if (!holdsUrn(body, listResponse)) return fail({ expected, actual: 'no such schema' });
    const resources = attribute(body, 'Resources');
    if (resources !== undefined && !Array.isArray(resources)) return fail({ expected, actual: 'no list of Resources' });
    const items = attribute(body, 'itemsPerPage');
    if (items !== undefined && items !== ids.length)
      return warn({
        expected: `itemsPerPage ${ids.length}`,
        actual: told('itemsPerPage', items),
        reason: 'some targets tell what was asked for in place of what came',
      });
  }
  return pass;
}
