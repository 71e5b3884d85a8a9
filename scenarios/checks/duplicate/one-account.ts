import { type Check, defineCheck } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';

/** RFC 7643 §4.1.1 */
export const oneAccount: Check<Found> = defineCheck({
  id: 'duplicate/one-account',
  title: 'There is one account for one userName',
  requirements: ['RFC7643-4.1.1-02'],
  hint: 'Keep userName unique over active, pending and deactivated accounts, without regard to case.',
  breaks: 'The person has two accounts, and the identity provider stops with DuplicateTargetEntries.',
  judge: judgeFound,
});
