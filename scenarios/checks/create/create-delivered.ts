import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.3 */
export const createDelivered: Check<Delivery> = defineCheck({
  id: 'create/delivered',
  title: 'The identity provider can create a person',
  requirements: ['RFC7644-3.3-01'],
  hint: 'Answer POST /Users with 201 and the new resource.',
  breaks: 'Nobody can be assigned to the application.',
  judge: (evidence) => judgeDelivery(evidence, 'the person is created'),
});
