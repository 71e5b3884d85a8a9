import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { creationOf } from '../creation.ts';

/** RFC 7644 §3.3 */
export const createdStatus: Check<Sources> = defineCheck({
  id: 'create/status',
  title: 'A create answers 201',
  requirements: ['RFC7644-3.3-01'],
  hint: 'Answer POST with 201 Created.',
  breaks: 'Clients that follow the RFC take the answer for a mere acceptance.',
  judge({ exchanges = [] }) {
    const created = creationOf(exchanges);
    if (created === undefined) return skip('the identity provider found the person and created nobody');
    return created.response.status === 201 ? pass : fail({ expected: '201 Created', actual: answerOf(created) });
  },
});
