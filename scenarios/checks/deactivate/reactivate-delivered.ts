import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7643 §4.1.1 */
export const reactivateDelivered: Check<Delivery> = defineCheck({
  id: 'reactivate/delivered',
  title: 'The identity provider can reactivate a person',
  requirements: ['RFC7644-3.5.2.3-11', 'ENTRA-16'],
  hint: 'Accept active true for a person who was deactivated.',
  breaks: 'People who come back cannot be let in again.',
  judge: (evidence) => judgeDelivery(evidence, 'the reactivation is accepted'),
});
