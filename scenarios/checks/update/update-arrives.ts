import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** Every change is read back: a 200 may be said and nothing done. RFC 7644 §3.5 */
export const updateArrives: Check<PersonRead & { readonly changed: readonly string[] }> = defineCheck({
  id: 'update/arrives',
  title: 'A change arrives',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7644-3.5.1-02'],
  hint: 'Store what the change names, and show it to the next GET.',
  breaks: 'The application shows the old name although the identity provider was told that it changed.',
  judge: (read) => judgePerson(read, ({ attribute }) => read.changed.includes(attribute)),
});
