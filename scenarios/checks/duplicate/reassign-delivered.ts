import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** The cure of Calendly's troubleshooting page, article 28925717494167 */
export const reassignDelivered: Check<Delivery> = defineCheck({
  id: 'reassign/delivered',
  title: 'Assigning again works',
  requirements: ['declared/reassign-cures'],
  hint: 'Find the account by userName, and let the identity provider take it over.',
  breaks: 'The cure that the help page promises does not work, so support has to step in.',
  judge: (evidence) => judgeDelivery(evidence, 'the second assignment succeeds'),
});
