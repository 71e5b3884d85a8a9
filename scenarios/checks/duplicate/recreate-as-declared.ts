import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, skip, unjudged, warn } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

type Evidence = Delivery & {
  readonly declared: Behaviour['recreateDeleted'];
  readonly deletedId: string;
  readonly createdId: string | undefined;
};

/** RFC 7644 §3.6: a deleted resource SHOULD NOT count in conflict checks. What happens beyond that is the target's to declare. */
export const recreateAsDeclared: Check<Evidence> = defineCheck({
  id: 'recreate/as-declared',
  title: 'A person who was deleted can be added again',
  requirements: ['RFC7644-3.6-05', 'declared/recreate-deleted'],
  hint: 'Answer 201 to the address of a deleted person, and say in your documentation whether the old account comes back.',
  breaks: 'People who come back to the company cannot be assigned, and only support can help.',
  judge({ exchanges, declared, deletedId, createdId }) {
    const post = exchanges.findLast(({ request }) => request.method === 'POST');
    if (post === undefined) return skip('the identity provider found the deleted account and created nobody');
    const status = post.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(post));
    const actual = answerOf(post);
    // RFC 7643 §7 lets a target answer 400 for a uniqueness breach: catalogue, trap 3.
    if (status === 409 || (status === 400 && attribute(post.response?.body, 'scimType') === 'uniqueness')) {
      if (declared === 'conflicts') return pass;
      const found = { expected: '201', actual };
      return declared === 'undeclared'
        ? warn({ ...found, reason: 'RFC 7644 §3.6 says that a deleted resource should not conflict' })
        : fail(found);
    }
    if (!isSuccess(status)) return fail({ expected: declared === 'conflicts' ? '409' : '201', actual });
    if (declared === 'conflicts') return fail({ expected: '409, as declared', actual });
    if (declared === 'revives' && createdId !== deletedId)
      return fail({ expected: 'the same account, as declared', actual: 'a new id' });
    if (declared === 'creates' && createdId === deletedId)
      return fail({ expected: 'a new account, as declared', actual: 'the old id' });
    return pass;
  },
});
