import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { creationOf } from '../creation.ts';

type Evidence = Sources & { readonly invitation?: Behaviour['invitation'] };

/** 202 where somebody has yet to accept lies outside the RFC: catalogue, trap 7. RFC 7644 §3.3 */
export const createdStatus: Check<Evidence> = defineCheck({
  id: 'create/status',
  title: 'A create answers 201',
  requirements: ['RFC7644-3.3-01', 'OKTA-06'],
  hint: 'Answer POST with 201 Created.',
  breaks: 'Clients that follow the RFC take the answer for a mere acceptance.',
  judge({ exchanges = [], invitation }) {
    const created = creationOf(exchanges);
    if (created === undefined) return skip('the identity provider found the person and created nobody');
    if (created.response.status === 202 && invitation === 'mail')
      return skip('202 while the person has yet to accept, which lies outside the RFC');
    return created.response.status === 201 ? pass : fail({ expected: '201 Created', actual: answerOf(created) });
  },
});
