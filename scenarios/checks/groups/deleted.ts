import { type Check, defineCheck } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';

/** RFC 7644 §3.6 */
export const groupGone: Check<Seen> = defineCheck({
  id: 'groups/gone',
  title: 'A deleted group is gone',
  requirements: ['RFC7644-3.6-02', 'OKTA-21'],
  hint: 'Answer 404 to each request for the id of a deleted group.',
  breaks: 'Rights of a group that nobody maintains stay in force.',
  judge: judgeGone,
});
