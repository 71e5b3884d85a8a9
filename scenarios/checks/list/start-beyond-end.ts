import { listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail } from '../../check.ts';
import { judgeStatus } from '../expectation.ts';
import type { Pages } from './page.ts';

/** RFC 7644 §3.4.2.4, without words for it: 400 is tolerated, and any startIndex may be told back. */
export const startBeyondEnd: Check<Pages> = defineCheck({
  id: 'list/start-beyond-end',
  title: 'Behind the last page there is an empty one',
  requirements: ['RFC7644-3.4.2.4-09'],
  hint: 'Answer a startIndex behind the last match with 200 and nobody.',
  breaks: 'An import that reads until nobody comes ends with an error, or never.',
  judge({ exchanges: [exchange] }) {
    const expected = '200, and nobody';
    const count = listOf(exchange?.response?.body).length;
    if (exchange?.response?.status === 200 && count > 0) return fail({ expected, actual: `${count} on the page` });
    return judgeStatus(exchange, {
      expected,
      passes: (status) => status === 200,
      tolerates: (status) => status === 400,
      reason: 'the RFC has no word for it',
    });
  },
});
