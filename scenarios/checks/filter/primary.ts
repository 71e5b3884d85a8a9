import type { Check } from '../../check.ts';
import { type Answers, filterCheck } from '../filter-answer.ts';

/** A target may choose a primary value itself; then there is nothing to ask. RFC 7643 §2.4 */
export const filterPrimaryUnsaid: Check<Answers> = filterCheck(
  {
    id: 'filter/primary-unsaid',
    title: 'A value that nobody made primary is not found as a primary one',
    requirements: ['RFC7643-2.4-04'],
    hint: 'Take primary for false where it is not given.',
    breaks: 'Clients that look for the primary value get one that nobody chose.',
  },
  'skip',
);
