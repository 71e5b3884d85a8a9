import { type Check, defineCheck } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';

/** RFC 7643 §3.1: id is stable. */
export const sameAccount: Check<Found> = defineCheck({
  id: 'reactivate/same-account',
  title: 'A reactivated person has the same account',
  requirements: ['RFC7643-3.1-05', 'ENTRA-15', 'ENTRA-16'],
  hint: 'Keep the account and its id while it is deactivated.',
  breaks: 'The person starts with an empty second account.',
  judge: judgeFound,
});
