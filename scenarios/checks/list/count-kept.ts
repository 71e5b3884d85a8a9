import { type Check, defineCheck } from '../../check.ts';
import { eachPage, judgePages, type Pages } from './page.ts';

/** RFC 7644 §3.4.2.4. A smaller page than asked for is legal. */
export const countKept: Check<Pages & { readonly count: number }> = defineCheck({
  id: 'list/count-kept',
  title: 'A page holds no more people than were asked for',
  requirements: ['RFC7644-3.4.2.4-03'],
  hint: 'Cut each page at count.',
  breaks: 'An identity provider that reads page by page takes people twice.',
  judge: (evidence) =>
    judgePages(evidence, (pages) =>
      eachPage(pages, {
        expected: `at most ${evidence.count} on a page`,
        isRight: ({ ids }) => ids.length <= evidence.count,
        shows: ({ ids }) => `${ids.length} on a page`,
      }),
    ),
});
