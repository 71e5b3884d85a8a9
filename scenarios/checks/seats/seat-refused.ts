import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, unjudged, warn } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** Declared: seats. Which status says it is not settled anywhere; a detail is what the administrator reads. Calendly article 4403420585623 */
export const seatRefused: Check<Delivery> = defineCheck({
  id: 'seats/refused',
  title: 'Without a free seat the person is refused with a clear error',
  requirements: ['declared/seats'],
  hint: 'Answer 403 or 409 with a detail that says that no seat is free.',
  breaks: 'People are let in beyond what was bought, or the administrator reads an error that explains nothing.',
  judge({ exchanges }) {
    const expected = 'a refusal that says that no seat is free';
    const post = exchanges.findLast(({ request }) => request.method === 'POST');
    const status = post?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(post));
    if (isSuccess(status) || status >= 500 || status === 401) return fail({ expected, actual: answerOf(post) });
    const detail = attribute(post?.response?.body, 'detail');
    return typeof detail === 'string' && detail.trim() !== ''
      ? pass
      : warn({
          expected,
          actual: `${answerOf(post)}, without a detail`,
          reason: 'the administrator sees a status and no cause',
        });
  },
});
