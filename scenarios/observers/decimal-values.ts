import { defineObserver } from '../observer.ts';
import { judgingType } from './evidence/of-type.ts';

/** RFC 7643 §2.3.3 */
export const decimalValues = defineObserver({
  id: 'always/decimal-values',
  title: 'Decimal attributes are JSON numbers',
  requirements: ['RFC7643-2.3.3-01'],
  hint: 'Answer numbers without quotes where the schema says decimal.',
  breaks: 'Clients that read by the schema refuse the resource.',
  ...judgingType(['decimal'], 'as a number', (value) => typeof value === 'number'),
});
