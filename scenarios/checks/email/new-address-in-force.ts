import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** For a target that changes addresses at once. RFC 7644 §3.5 */
export const newAddressInForce: Check<PersonRead> = defineCheck({
  id: 'email/new-in-force',
  title: 'The new address is in force',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7644-3.5.1-02'],
  hint: 'Put the new address into userName and the work e-mail together.',
  breaks: 'The person cannot log in with the address that the directory has.',
  judge: (read) => judgePerson(read, ({ attribute }) => attribute === 'userName' || attribute === 'emails'),
});
