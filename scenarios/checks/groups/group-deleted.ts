import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.6 */
export const groupDeleteDelivered: Check<Delivery> = defineCheck({
  id: 'groups/delete-delivered',
  title: 'A pushed group can be deleted',
  requirements: ['RFC7644-3.6-01', 'OKTA-21'],
  hint: 'Answer DELETE /Groups/{id} with 204.',
  breaks: 'Groups that the directory no longer has stay in the application.',
  judge: (evidence) => judgeDelivery(evidence, 'the group is deleted'),
});
