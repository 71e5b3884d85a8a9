import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';

/** Who gets an address that is pending elsewhere is the target's choice; that the answer is a clean one is not. */
export const pendingAddressHandled: Check<Delivery> = defineCheck({
  id: 'duplicate/pending-address',
  title: 'A create with an address that is pending elsewhere gets a clean answer',
  requirements: ['RFC7644-3.3-09', 'declared/email-verification'],
  hint: 'Answer 409 with scimType uniqueness, or 201 and refuse the link later.',
  breaks: 'The identity provider tries for ever and never learns why.',
  judge({ exchanges }) {
    const post = exchanges.findLast(({ request }) => request.method === 'POST');
    const status = post?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(post));
    return status >= 500 || status === 401 ? fail({ expected: '409 or 201', actual: answerOf(post) }) : pass;
  },
});
