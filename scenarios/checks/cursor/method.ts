import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, skip } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { isCursor, judgeWalk, type Walk } from './walk.ts';

type Methods = Walk & { readonly discovery: Discovery };

/** The same question twice, with neither a cursor nor a startIndex. RFC 9865 §2.4 */
export const cursorDefault: Check<Methods> = defineCheck({
  id: 'cursor/default-method',
  title: 'A list that is asked for without a way of paging comes in one and the same',
  requirements: ['RFC9865-2.4-01'],
  hint: 'Page by one method where none is asked for, and by the defaultPaginationMethod that you tell.',
  breaks: 'Clients find the way to the second page in one answer, and not in the next.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const stated = attribute(evidence.discovery.config, 'pagination', 'defaultPaginationMethod');
      const methods = pages.map(({ body, next }) => methodOf(body, next));
      const [first] = methods;
      if (methods.some((method) => method !== first))
        return fail({ expected: `by ${first} each time`, actual: `by ${methods.join(', then by ')}` });
      const isOther = (stated === 'index' || stated === 'cursor') && first !== 'both' && first !== stated;
      return isOther ? fail({ expected: `by ${stated}, as is told`, actual: `by ${first}` }) : pass;
    }),
});

/** Both at once is legal: a target may always send a nextCursor. RFC 9865 §2.3 */
function methodOf(body: unknown, next: unknown): 'index' | 'cursor' | 'both' {
  if (!isCursor(next)) return 'index';
  return attribute(body, 'startIndex') === undefined ? 'cursor' : 'both';
}

/** RFC 9865 §2.4 */
export const cursorOrIndex: Check<Methods> = defineCheck({
  id: 'cursor/or-index',
  title: 'A startIndex asks for pages by index, where the target has them beside cursors',
  requirements: ['RFC9865-2.4-02', 'RFC9865-4-07'],
  hint: 'Answer startIndex with pages by index, and cursor with pages by cursor, where you announce both.',
  breaks: 'Clients that know pages by index alone read the first page again and again.',
  judge: (evidence) =>
    judgeWalk(evidence, ([page]) => {
      if (attribute(page?.body, 'startIndex') !== undefined) return pass;
      if (!isCursor(page?.next)) return skip('the page has neither startIndex nor nextCursor: list/counters tells it');
      return fail({ expected: 'startIndex with the second page', actual: 'no startIndex, but a nextCursor' });
    }),
});
