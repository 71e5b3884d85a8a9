import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** Only attributes that the identity provider had sent are compared: others may change on their own. RFC 7644 §3.5.2 */
export const othersUntouched: Check<PersonRead & { readonly changed: readonly string[] }> = defineCheck({
  id: 'update/others-untouched',
  title: 'A change leaves all other attributes as they were',
  requirements: ['RFC7644-3.5.2-25'],
  hint: 'Change what the operations name and nothing else.',
  breaks: 'Names or addresses vanish with an unrelated change.',
  judge: (read) => judgePerson(read, ({ attribute }) => !read.changed.includes(attribute)),
});
