import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import { judgeSorted, type Sorted } from '../sort/sorted.ts';
import { isCursor, judgeWalk, type Walk } from './walk.ts';

/** RFC 9865 §2.2, in a should of small letters */
export const cursorSorted: Check<Sorted> = defineCheck({
  id: 'cursor/sorted',
  title: 'Pages by cursor follow each other in the order that is asked for',
  requirements: ['RFC9865-2.2-01'],
  hint: 'Sort everything that matches before you cut it into pages.',
  breaks: 'Whoever reads page by page meets people in no order, or misses some.',
  judge: (evidence) => judgeSorted(evidence, 'the RFC recommends it in small letters'),
});

/** RFC 9865 §3 */
export const cursorInSearch: Check<Walk> = defineCheck({
  id: 'cursor/in-search',
  title: 'A search by POST comes in pages by cursor, like a list',
  requirements: ['RFC9865-3-01'],
  hint: 'Read cursor and count in the body of POST /.search.',
  breaks: 'Clients that keep filters out of URLs get one page and no way on.',
  judge: (evidence) =>
    judgeWalk(evidence, (pages) => {
      const seen = pages.flatMap(({ ids }) => ids);
      const isWhole = seen.length === evidence.ids.length && evidence.ids.every((id) => seen.includes(id));
      const isCut = pages.every(({ ids }) => ids.length < evidence.ids.length);
      if (isWhole && isCut) return pass;
      if (isCut && new Set(seen).size === seen.length && isCursor(pages.at(-1)?.next))
        return unjudged(`${pages.length} pages were read, and there are more`);
      return fail({
        expected: `each of ${evidence.ids.length} people once, one on a page`,
        actual: `pages with ${pages.map(({ ids }) => ids.length).join(' and ')}`,
      });
    }),
});
