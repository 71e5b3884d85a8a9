import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.5 */
export const groupChanged: Check<Delivery> = defineCheck({
  id: 'groups/delivered',
  title: 'A pushed group can be changed',
  requirements: ['RFC7644-3.5.2.1-09', 'RFC7644-3.5.1-14'],
  hint: 'Accept changes of members and of the name.',
  breaks: 'The group in the application drifts away from the directory.',
  judge: (evidence) => judgeDelivery(evidence, 'the change of the group is accepted'),
});
