import { defineObserver } from '../observer.ts';
import { judgingType } from './evidence/of-type.ts';

/** Whether 3.0 was written cannot be seen once JSON is read. RFC 7643 §2.3.4 */
export const integerValues = defineObserver({
  id: 'always/integer-values',
  title: 'Integer attributes are whole JSON numbers',
  requirements: ['RFC7643-2.3.4-01'],
  hint: 'Answer whole numbers without quotes where the schema says integer.',
  breaks: 'Clients that read by the schema refuse the resource.',
  ...judgingType(['integer'], 'as a whole number', (value) => Number.isInteger(value)),
});
