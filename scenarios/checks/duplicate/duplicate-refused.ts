import { type Check, defineCheck, fail, type Judgement, pass, skip, unjudged, warn } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** 409, or by RFC 7643 §7 a 400: catalogue, trap 3. scimType is not judged here. RFC 7644 §3.3 */
export const duplicateRefused: Check<Delivery> = defineCheck({
  id: 'duplicate/refused',
  title: 'A create with a userName that somebody has is refused',
  requirements: ['RFC7644-3.3-09', 'RFC7643-4.1.1-02', 'ENTRA-08', 'OKTA-07'],
  hint: 'Answer 409 with scimType uniqueness, whatever the state of the account that has the userName.',
  breaks: 'The person gets two accounts, and the identity provider manages only one of them.',
  judge: judgeDuplicate,
});

/** Of several creates the one that was let in counts, else the last. */
export function judgeDuplicate({ exchanges }: Pick<Delivery, 'exchanges'>): Judgement {
  const expected = '409 uniqueness';
  const posts = exchanges.filter(({ request }) => request.method === 'POST');
  const post = posts.find(({ response }) => isSuccess(response?.status)) ?? posts.at(-1);
  if (post === undefined) return skip('the identity provider found the account and created nobody');
  const status = post.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(post));
  if (status === 409) return pass;
  if (status === 400)
    return warn({
      expected,
      actual: answerOf(post),
      reason: 'RFC 7643 §7 lets a target answer 400, RFC 7644 §3.3 says 409',
    });
  return isSuccess(status) || status >= 500 || status === 401
    ? fail({ expected, actual: answerOf(post) })
    : warn({
        expected,
        actual: answerOf(post),
        reason: 'refused, but not with the status that identity providers know',
      });
}
