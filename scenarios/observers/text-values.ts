import { defineObserver } from '../observer.ts';
import { judgingType } from './evidence/of-type.ts';

/** RFC 7643 §2.3.1, §2.3.7 */
export const textValues = defineObserver({
  id: 'always/text-values',
  title: 'String and reference attributes are JSON strings',
  requirements: ['RFC7643-2.3.1-01', 'RFC7643-2.3.7-01'],
  hint: 'Answer values in quotes where the schema says string or reference.',
  breaks: 'Clients that compare text take the value for another one, and update it in every cycle.',
  ...judgingType(['string', 'reference'], 'as a string', (value) => typeof value === 'string'),
});
