import { type Check, defineCheck } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** RFC 7644 §3.4.1; what the target may change or leave out is told in `person-view.ts`. */
export const readBack: Check<PersonRead> = defineCheck({
  id: 'create/read-back',
  title: 'A new person reads back as sent',
  requirements: ['RFC7644-3.4.1-01', 'RFC7643-7-10', 'RFC7643-4.1.1-06'],
  hint: 'Keep each attribute that your schema calls readWrite, and show it to a GET.',
  breaks: 'The identity provider sends the difference again in every cycle, and people miss their names.',
  judge: (read) => judgePerson(read),
});
