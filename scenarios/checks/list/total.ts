import { type Check, defineCheck } from '../../check.ts';
import { eachPage, judgePages, type Pages } from './page.ts';

/** RFC 7644 §3.4.2, §3.4.2.4. With cursors a target may leave the total out: RFC 9865 */
export const listTotal: Check<Pages> = defineCheck({
  id: 'list/total',
  title: 'Each page tells how many match in all',
  requirements: ['RFC7644-3.4.2-04', 'RFC7644-3.4.2-09'],
  hint: 'Send as totalResults the number of all matches, not that of the page.',
  breaks: 'An import ends after the first page, and everybody behind it is taken for gone.',
  judge: (evidence) =>
    judgePages(evidence, (pages) =>
      eachPage(pages, {
        expected: `totalResults ${evidence.ids.length}`,
        isRight: ({ total }) => total === evidence.ids.length || total === undefined,
        shows: ({ total }) => `totalResults ${JSON.stringify(total)}`,
      }),
    ),
});
