import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** Deactivated means switched off, not emptied. Calendly article 4402721777047: such users can be reactivated */
export const dataIntact: Check<PersonRead> = defineCheck({
  id: 'reactivate/data-intact',
  title: 'A reactivated person finds everything as it was',
  requirements: ['declared/deactivate'],
  hint: 'Keep the person’s data while they are deactivated.',
  breaks: 'People who come back start with an empty account.',
  judge: (read) => judgePerson(read),
});
