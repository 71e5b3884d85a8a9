import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { type Check, defineCheck, fail, pass, skip, unjudged, warn } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { lacksPatch } from '../delivery.ts';

/** 409 and 400 both pass on PUT and PATCH: catalogue, trap 3. RFC 7644 §3.5.1 and §3.5.2 */
export const takenRefused: Check<Delivery & { readonly emailChange: Behaviour['emailChange'] }> = defineCheck({
  id: 'email/taken-refused',
  title: 'An address that somebody else has is refused',
  requirements: ['RFC7644-3.5.2-20', 'RFC7644-3.5.1-11'],
  hint: 'Answer 409 with scimType uniqueness to a userName that another person has.',
  breaks:
    'Two people can end up with the same log-in name, or the identity provider believes in a change that never came.',
  judge({ exchanges, discovery, idp, emailChange }) {
    const expected = '409 uniqueness';
    const last = exchanges.findLast(({ request }) => request.method === 'PATCH' || request.method === 'PUT');
    if (last === undefined) {
      const asked = exchanges.at(-1);
      return isSuccess(asked?.response?.status) ? skip(`${idp} sent no change`) : unjudged(answerOf(asked));
    }
    const status = last.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (lacksPatch(last, discovery)) return skip(`the target does not support PATCH, which ${idp} needs for this`);
    if (status === 409 || status === 400) return pass;
    if (isSuccess(status)) {
      return emailChange === 'verify-first'
        ? warn({
            expected,
            actual: answerOf(last),
            reason: 'accepted for verification; what counts is that the link is refused',
          })
        : fail({ expected, actual: answerOf(last) });
    }
    return status >= 500 || status === 401
      ? fail({ expected, actual: answerOf(last) })
      : warn({ expected, actual: answerOf(last), reason: 'refused, but not with the status that says why' });
  },
});
