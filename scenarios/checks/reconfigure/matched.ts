import { type Check, defineCheck } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';

/** Declared: set up again; the identity provider has forgotten its links and must find everybody by userName. */
export const matched: Check<Found> = defineCheck({
  id: 'reconfigure/matched',
  title: 'After a new set-up existing people are matched, not doubled',
  requirements: ['declared/reconfigure', 'RFC7643-4.1.1-02'],
  hint: 'Show people who were provisioned before to the look-up by userName, with the same id.',
  breaks: 'Everybody gets a second account.',
  judge: judgeFound,
});
