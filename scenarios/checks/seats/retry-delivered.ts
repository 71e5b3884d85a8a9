import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** Declared: seats */
export const retryDelivered: Check<Delivery> = defineCheck({
  id: 'seats/retry',
  title: 'The retry succeeds once a seat is free',
  requirements: ['declared/seats'],
  hint: 'Take the person when the identity provider tries again.',
  breaks: 'The person stays without an account although a seat was bought.',
  judge: (evidence) => judgeDelivery(evidence, 'the person is created once a seat is free'),
});
