import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** Declared: emailChange verify-first */
export const verifiedAddressInForce: Check<PersonRead> = defineCheck({
  id: 'email/verified-in-force',
  title: 'After the link was followed the new address is in force',
  requirements: ['declared/email-verification'],
  hint: 'Once the link was followed, put the new address into userName and the work e-mail together.',
  breaks: 'The person confirmed the address and still cannot log in with it.',
  judge: (read) => judgePerson(read, ({ attribute }) => attribute === 'userName' || attribute === 'emails'),
});
