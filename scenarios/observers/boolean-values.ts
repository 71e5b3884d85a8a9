import { defineObserver } from '../observer.ts';
import { judgingType } from './evidence/of-type.ts';

/** Tolerance for text in requests is another matter. RFC 7643 §2.3.2 */
export const booleanValues = defineObserver({
  id: 'always/boolean-values',
  title: 'Boolean attributes are JSON booleans',
  requirements: ['RFC7643-2.3.2-01'],
  hint: 'Answer true or false without quotes where the schema says boolean.',
  breaks: 'Clients take the text “false” for true: who was switched off counts as active.',
  ...judgingType(['boolean'], 'as true or false', (value) => typeof value === 'boolean'),
});
