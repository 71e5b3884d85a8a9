import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, type Sources, skip } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { answerOf } from '../answer.ts';
import { isRefusal, judgeStatus } from '../expectation.ts';
import { worstOf } from '../worst.ts';

/** Filters that no target can read. */
export type Unreadable = Sources & { readonly discovery: Discovery };

/** 400 with invalidFilter; another refusal, or another scimType, is a warning. Broken filters are told by what they answer. */
function judge({ exchanges = [], discovery }: Unreadable): Judgement {
  if (discovery.filter === false) return skip('the target does not support filters');
  const expected = '400 invalidFilter';
  return worstOf(
    exchanges.map((exchange) => {
      if (exchange.response?.status === 200) {
        const total = attribute(exchange.response.body, 'totalResults') ?? listOf(exchange.response.body).length;
        return fail({ expected, actual: `${answerOf(exchange)} with totalResults ${JSON.stringify(total)}` });
      }
      return judgeStatus(exchange, {
        expected,
        passes: (status) => status === 400,
        tolerates: (status) => isRefusal(status) || status === 501,
        reason: 'refused, but not with the status that says why',
        scimType: 'invalidFilter',
      });
    }),
  );
}

/** RFC 7644 §3.4.2.2. Sent are filters that are cut off in the middle: others may be read leniently. */
export const brokenRefused: Check<Unreadable> = defineCheck({
  id: 'filter/broken-refused',
  title: 'A filter that breaks off is refused',
  requirements: ['RFC7644-3.4.2.2-25'],
  hint: 'Answer 400 with scimType invalidFilter to a filter that the grammar does not know.',
  breaks: 'A misspelt filter answers everybody, and the identity provider links the first.',
  judge,
});

/** RFC 7644 §3.4.2.2 */
export const operatorRefused: Check<Unreadable> = defineCheck({
  id: 'filter/operator-refused',
  title: 'A filter with an operator that nobody knows is refused',
  requirements: ['RFC7644-3.4.2.2-26'],
  hint: 'Answer 400 with scimType invalidFilter to an operator that SCIM does not name.',
  breaks: 'A misspelt filter answers everybody, and the identity provider links the first.',
  judge,
});

/** RFC 7644 §3.4.2.2, Table 3 */
export const booleanOrderRefused: Check<Unreadable> = defineCheck({
  id: 'filter/boolean-order-refused',
  title: 'A filter that puts true and false in an order is refused',
  requirements: ['RFC7644-3.4.2.2-15'],
  hint: 'Answer 400 with scimType invalidFilter to gt, ge, lt and le on a boolean.',
  breaks: 'A filter without a meaning finds whomever the store happens to sort first.',
  judge,
});

/** RFC 7644 §3.4.2.2, Table 3. Asked only where the target describes certificates. */
export const binaryOrderRefused: Check<Unreadable> = defineCheck({
  id: 'filter/binary-order-refused',
  title: 'A filter that puts certificates in an order is refused',
  requirements: ['RFC7644-3.4.2.2-16'],
  hint: 'Answer 400 with scimType invalidFilter to gt, ge, lt and le on a binary attribute.',
  breaks: 'A filter without a meaning finds whomever the store happens to sort first.',
  judge: (evidence) =>
    (evidence.exchanges ?? []).length === 0 ? skip('the target describes no x509Certificates') : judge(evidence),
});
