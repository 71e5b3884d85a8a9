import { isObject } from '../../target-adapter/scim/resource.ts';
import { defineObserver } from '../observer.ts';
import { judgingType } from './evidence/of-type.ts';

/** A simple value in place of an object hides its type and whether it is primary. RFC 7643 §2.3.8 */
export const complexValues = defineObserver({
  id: 'always/complex-values',
  title: 'Complex attributes are JSON objects',
  requirements: ['RFC7643-2.1-01'],
  hint: 'Answer {"value": …} in place of the bare value where the schema says complex.',
  breaks: 'Clients find no sub-attribute: an address without type is no work address.',
  ...judgingType(['complex'], 'as an object', isObject),
});
