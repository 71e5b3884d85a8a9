import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** RFC 7644 §3.3 */
export const accountIntact: Check<PersonRead> = defineCheck({
  id: 'duplicate/account-intact',
  title: 'A refused duplicate leaves the first account as it was',
  requirements: ['RFC7644-3.3-11'],
  hint: 'Refuse the duplicate before anything is stored.',
  breaks: 'A colleague’s data is overwritten by somebody else’s.',
  judge: (read) => judgePerson(read),
});
