import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, skip, warn } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf } from '../answer.ts';
import { judgeDelivery } from '../delivery.ts';

type Evidence = Delivery & { readonly declared: Behaviour['recreateDeleted'] };

/** Declared: only support removes. RFC 7644 §3.6: what was deleted SHOULD NOT count in conflict checks. */
export const recreatedAfterRemoval: Check<Evidence> = defineCheck({
  id: 'recreate/after-removal',
  title: 'A person whom support removed can be added again',
  requirements: ['declared/after-delete'],
  hint: 'Give the address free together with all else that support removes.',
  breaks: 'People who come back to the company cannot be assigned, and support has nothing left to remove.',
  judge(evidence) {
    const post = evidence.exchanges.findLast(({ request }) => request.method === 'POST');
    if (post === undefined && evidence.outcome.settlement.kind === 'done')
      return skip('the identity provider found an account and created nobody');
    const { declared } = evidence;
    const isTold = declared === 'revives' || declared === 'creates';
    // RFC 7643 §7 lets a target answer 400 for a uniqueness breach: catalogue, trap 3.
    const status = post?.response?.status;
    const conflicts =
      status === 409 || (status === 400 && attribute(post?.response?.body, 'scimType') === 'uniqueness');
    if (conflicts && !isTold) {
      const reason = 'RFC 7644 §3.6 says that it should not conflict, and the target may keep the address for a time';
      return warn({ expected: 'the person is created', actual: answerOf(post), reason });
    }
    return judgeDelivery(evidence, 'the person is created');
  },
});
