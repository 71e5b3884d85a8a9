import { type Check, defineCheck } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';

/** RFC 7644 §3.4.2.2 */
export const foundByNewAddress: Check<Found> = defineCheck({
  id: 'email/new-found',
  title: 'The person is found under the new address',
  requirements: ['RFC7644-3.4.2.2-06'],
  hint: 'Let the search know the new userName as soon as it is in force.',
  breaks: 'The identity provider takes the person for new and creates a second account.',
  judge: judgeFound,
});
