import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** Declared: emailChange verify-first */
export const verificationOthersUntouched: Check<PersonRead> = defineCheck({
  id: 'email/others-untouched',
  title: 'A confirmed address leaves all other attributes as they were',
  requirements: ['declared/email-verification'],
  hint: 'Let the link change the address and nothing else.',
  breaks: 'Names or the account’s state are lost with a mere change of address.',
  judge: (read) => judgePerson(read, ({ attribute }) => attribute !== 'userName' && attribute !== 'emails'),
});
