import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, type Sources } from '../../check.ts';
import { judgeStatus } from '../expectation.ts';
import { filterCheck } from '../filter-answer.ts';

export const pingMatch = filterCheck(
  {
    id: 'ping/match',
    title: 'The filter username Eq finds whom it names',
    requirements: ['PING-01'],
    hint: 'Read names of attributes and operators in any letter case.',
    breaks: 'PingOne finds nobody with the filter that it is delivered with.',
  },
  'fail',
);

/** Sent before each operation, so that a 404 stands in the log each time. */
export const pingUserZero: Check<Sources & { readonly asked: Exchange }> = defineCheck({
  id: 'ping/user-zero',
  title: 'The person with id 0 is not there',
  requirements: ['PING-03'],
  hint: 'Answer 404 with an Error body to GET /Users/0.',
  breaks: 'PingFederate asks this before each operation: nothing is provisioned.',
  judge: ({ asked }) =>
    judgeStatus(asked, {
      expected: '404',
      passes: (status) => status === 404,
      tolerates: (status) => status === 400 || status === 410,
      reason: 'refused, but not with the status that says why',
    }),
});
