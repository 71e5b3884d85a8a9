import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, type Sources } from '../../check.ts';
import { filterCheck } from '../filter-answer.ts';
import { judgeTolerated } from '../tolerance.ts';

/** The URN of SCIM 1.0 stands first in what was captured. */
export const googleBothSchemas: Check<Sources & { readonly asked: Exchange }> = defineCheck({
  id: 'google/both-schemas',
  title: 'A create that names an older schema beside its own is taken, or refused with 400',
  requirements: ['GOOG-02', 'GOOG-01'],
  hint: 'Pass over a schema that you do not know, or answer 400 with a detail that names it; read application/json.',
  breaks: 'Google Workspace sends both with every create: nobody sees why people are missing.',
  judge: ({ asked }) => judgeTolerated(asked),
});

export const googleMatch = filterCheck(
  {
    id: 'google/filter-without-count',
    title: 'A filter with startIndex and without count finds whom it names',
    requirements: ['GOOG-03'],
    hint: 'Take a page size of your own where a query has a startIndex and no count.',
    breaks: 'Google Workspace finds nobody, and creates people a second time.',
  },
  'fail',
);
