import { type Check, defineCheck } from '../../check.ts';
import { judgeRefused, type Write } from '../write.ts';

/** Membership changes at the Group. To pass it over is a warning in PATCH: trap 2. RFC 7643 §4.1.2 */
export const groupsReadOnly: Check<Write> = defineCheck({
  id: 'references/groups-read-only',
  title: 'Nobody joins a group by a change of their own groups',
  requirements: ['RFC7643-4.1.2-10'],
  hint: 'Answer 400 with scimType mutability to a PATCH of groups of a person.',
  breaks: 'Whoever may write a person may let them into every group.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400 mutability', passedOver: 'warn', statuses: [403] }),
});

/** RFC 7643 §4.3 */
export const managerNameReadOnly: Check<Write> = defineCheck({
  id: 'references/manager-name-read-only',
  title: 'The name of a manager is that person’s own, not what a client writes',
  requirements: ['RFC7643-4.3-05'],
  hint: 'Pass manager.displayName over, or answer 400 with scimType mutability.',
  breaks: 'People are shown a manager whom nobody knows.',
  judge: (evidence) =>
    judgeRefused(evidence, { expected: '400 mutability, or no change', passedOver: 'pass', statuses: [403] }),
});
