import { type Check, defineCheck } from '../../check.ts';
import { eachPage, judgePages, type Pages } from './page.ts';

const judge = (evidence: Pages) =>
  judgePages(evidence, (pages) =>
    eachPage(pages, {
      expected: `nobody, and totalResults ${evidence.ids.length}`,
      isRight: ({ ids, total }) => ids.length === 0 && total === evidence.ids.length,
      shows: ({ ids, total }) => `${ids.length} on the page, totalResults ${JSON.stringify(total) ?? 'absent'}`,
    }),
  );

/** RFC 7644 §3.4.2.4. Resources may be absent or empty. */
export const countZero: Check<Pages> = defineCheck({
  id: 'list/count-zero',
  title: 'A count of 0 asks for the number alone',
  requirements: ['RFC7644-3.4.2.4-06'],
  hint: 'Answer count=0 with totalResults and without Resources.',
  breaks: 'Who wants to know how many there are gets everybody.',
  judge,
});

/** RFC 7644 §3.4.2.4 */
export const countNegative: Check<Pages> = defineCheck({
  id: 'list/count-negative',
  title: 'A count below 0 is read as 0',
  requirements: ['RFC7644-3.4.2.4-05'],
  hint: 'Read a negative count as 0.',
  breaks: 'A client that counts wrongly gets everybody, or an error.',
  judge,
});
