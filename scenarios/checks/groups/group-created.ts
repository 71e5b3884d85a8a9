import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.3 */
export const groupCreated: Check<Delivery> = defineCheck({
  id: 'groups/created',
  title: 'A group can be pushed',
  requirements: ['RFC7644-3.3-01'],
  hint: 'Answer POST /Groups with 201 and the new group.',
  breaks: 'Group push fails for every group.',
  judge: (evidence) => judgeDelivery(evidence, 'the group is created'),
});
