import { type Check, defineCheck } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Delivery } from '../../scenario.ts';
import { asDeclared } from '../create/found-in-any-case.ts';
import { judgeDuplicate } from './duplicate-refused.ts';

type Evidence = Pick<Delivery, 'exchanges'> & { readonly discovery: Discovery };

/** RFC 7643 §4.1.1: userName is unique without regard to case. */
export const anyCaseRefused: Check<Evidence> = defineCheck({
  id: 'duplicate/any-case',
  title: 'A userName that differs in letter case alone is taken',
  requirements: ['RFC7643-4.1.1-03', 'RFC7643-4.1.1-02'],
  hint: 'Compare userName without regard to letter case before a create is accepted.',
  breaks: 'One mailbox gets two accounts, and who logs in lands in either.',
  judge: (evidence) => asDeclared(judgeDuplicate(evidence), evidence),
});
