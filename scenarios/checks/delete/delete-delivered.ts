import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.6 */
export const deleteDelivered: Check<Delivery> = defineCheck({
  id: 'delete/delivered',
  title: 'The identity provider can delete a person',
  requirements: ['RFC7644-3.6-01'],
  hint: 'Answer DELETE with 204.',
  breaks: 'The identity provider tries again in every cycle.',
  judge: (evidence) => judgeDelivery(evidence, 'the person is deleted'),
});
