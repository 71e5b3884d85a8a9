import { type Check, defineCheck, fail, pass } from '../../check.ts';
import { judgePages, type Pages } from './page.ts';

/** RFC 7644 §3.4.2.4. Nobody else writes to the people of the run, so that pages are not moved. */
export const pagesCover: Check<Pages> = defineCheck({
  id: 'list/pages-cover',
  title: 'Pages that follow each other hold everybody once',
  requirements: ['RFC7644-3.4.2.4-08', 'RFC7644-3.4.2.4-01'],
  hint: 'Keep one order for all pages of a list, and begin each one at startIndex, counted from 1.',
  breaks: 'An import leaves people out, or takes them twice.',
  judge: (evidence) =>
    judgePages(evidence, (pages) => {
      const seen = pages.flatMap(({ ids }) => ids);
      const missing = evidence.ids.filter((id) => !seen.includes(id)).length;
      const twice = seen.length - new Set(seen).size;
      const expected = `each of ${evidence.ids.length} people once`;
      if (missing > 0) return fail({ expected, actual: `${missing} on no page` });
      return twice > 0 ? fail({ expected, actual: `${twice} on more than one page` }) : pass;
    }),
});
