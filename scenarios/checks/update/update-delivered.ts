import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.5 */
export const updateDelivered: Check<Delivery> = defineCheck({
  id: 'update/delivered',
  title: 'The identity provider can change a person',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7644-3.5.1-02'],
  hint: 'Answer the change with 200 and the resource, or a PATCH with 204.',
  breaks: 'Changes in the directory never arrive; the identity provider reports an error for each.',
  judge: (evidence) => judgeDelivery(evidence, 'the change is accepted'),
});
