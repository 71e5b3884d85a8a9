import { type Check, defineCheck, fail, pass, unjudged, warn } from '../../check.ts';
import { type CursorPage, isCursor, judgeWalk, told, type Walk } from './walk.ts';

/** With an equals sign behind the parameter and without. RFC 9865 §2, §4 */
export const cursorStart: Check<Walk> = defineCheck({
  id: 'cursor/start',
  title: 'An empty cursor begins a list in pages by cursor',
  requirements: ['RFC9865-2-01', 'RFC9865-4-07'],
  hint: 'Answer cursor= and cursor without a value with the first page and its nextCursor, or announce no cursors.',
  breaks: 'Clients that page by cursor, since the target says that it can, get one page and no way on.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const ending = pages.find(({ ids, next }) => ids.length < evidence.ids.length && !isCursor(next));
      return ending === undefined
        ? pass
        : fail({
            expected: `a nextCursor with the first of ${evidence.ids.length} people`,
            actual: `${ending.ids.length} on the page, ${told('nextCursor', ending.next)}`,
          });
    }),
});

/** Pages that are short or empty are legal while they lead on. RFC 9865 §2 */
export const cursorPagesCover: Check<Walk> = defineCheck({
  id: 'cursor/pages-cover',
  title: 'Pages by cursor lead on from each other and hold everybody once',
  requirements: ['RFC9865-2-02', 'RFC9865-2-11'],
  hint: 'Send nextCursor with every page that is not the last, and begin the next one right behind it.',
  breaks: 'An import leaves people out, or takes them twice.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const seen = pages.flatMap(({ ids }) => ids);
      const expected = `each of ${evidence.ids.length} people once`;
      const twice = seen.length - new Set(seen).size;
      if (twice > 0) return fail({ expected, actual: `${twice} on more than one page` });
      const missing = evidence.ids.filter((id) => !seen.includes(id)).length;
      if (missing === 0) return pass;
      if (!isCursor(pages.at(-1)?.next)) return fail({ expected, actual: `${missing} on no page` });
      return unjudged(`${pages.length} pages were read, and there are more`);
    }),
});

/** An empty page at the end is legal. RFC 9865 §2 */
export const cursorLastPage: Check<Walk> = defineCheck({
  id: 'cursor/last-page',
  title: 'The last page by cursor has no nextCursor',
  requirements: ['RFC9865-2-03'],
  hint: 'Leave nextCursor out of the last page.',
  breaks: 'Clients that follow it begin anew with the first page, and never end.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const last = pages.at(-1)?.next;
      const expected = 'no nextCursor on the last page';
      if (last === undefined) return pass;
      if (last === null)
        return warn({ expected, actual: told('nextCursor', last), reason: 'null says the same: RFC 7643 §2.5' });
      if (!isCursor(last)) return fail({ expected, actual: told('nextCursor', last) });
      const read = `${pages.length} pages were read, and there are more`;
      return leadsNowhere(pages) ? fail({ expected, actual: read }) : unjudged(read);
    }),
});

/** What leads back to where one was comes to no end. */
function leadsNowhere(pages: readonly CursorPage[]): boolean {
  const cursors = pages.map(({ next }) => next);
  const seen = pages.flatMap(({ ids }) => ids);
  return new Set(cursors).size < cursors.length || new Set(seen).size < seen.length;
}

/** RFC 9865 §2 */
export const cursorFirstPage: Check<Walk> = defineCheck({
  id: 'cursor/first-page',
  title: 'The first page by cursor has no previousCursor',
  requirements: ['RFC9865-2-04'],
  hint: 'Leave previousCursor out of the first page.',
  breaks: 'Clients that read backwards do not see where the list begins.',
  judge: (evidence) =>
    judgeWalk(evidence, ([first]) => {
      const found = { expected: 'no previousCursor', actual: told('previousCursor', first?.previous) };
      if (first?.previous === null) return warn({ ...found, reason: 'null says the same: RFC 7643 §2.5' });
      return first?.previous === undefined ? pass : fail(found);
    }),
});

/** The page that a previousCursor leads to comes last of the evidence, after the first two. RFC 9865 §2 */
export const cursorPrevious: Check<Walk> = defineCheck({
  id: 'cursor/previous',
  title: 'A previousCursor leads to the page before',
  requirements: ['RFC9865-2-05'],
  hint: 'Let previousCursor lead to the page before its own, or leave it out.',
  breaks: 'Whoever turns back a page sees other people than before.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const [before, back] = [pages[0]?.ids ?? [], pages.at(-1)?.ids ?? []];
      const isSame = before.length === back.length && before.every((id) => back.includes(id));
      return isSame
        ? pass
        : fail({ expected: 'the people of the first page', actual: `${back.length} on the page, not the same` });
    }),
});
