import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7643 §4.1.1 */
export const deactivateDelivered: Check<Delivery> = defineCheck({
  id: 'deactivate/delivered',
  title: 'The identity provider can deactivate a person',
  requirements: ['RFC7644-3.5.2.3-11', 'OKTA-10'],
  hint: 'Accept active false by PATCH and by PUT.',
  breaks: 'People who leave the company keep their access.',
  judge: (evidence) => judgeDelivery(evidence, 'the deactivation is accepted'),
});
