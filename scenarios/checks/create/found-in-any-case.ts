import { type Check, defineCheck, type Judgement, warn } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';

/** RFC 7643 §4.1.1: compared without regard to case; a target whose own schema says otherwise has said so. */
export const foundInAnyCase: Check<Found> = defineCheck({
  id: 'create/found-any-case',
  title: 'A person is found by userName in any letter case',
  requirements: ['RFC7643-4.1.1-03', 'ENTRA-06', 'OKTA-28'],
  hint: 'Compare userName without regard to letter case, in filters as well as for uniqueness.',
  breaks: 'A directory that spells the address differently makes a second account of the same person.',
  judge: (found) => asDeclared(judgeFound(found), found),
});

/** No failure where the schema calls userName case-exact. */
export function asDeclared(judgement: Judgement, { discovery }: Pick<Found, 'discovery'>): Judgement {
  if (judgement.kind !== 'fail' || discovery.attributes?.get('username')?.caseExact !== true) return judgement;
  const { expected, actual } = judgement;
  return warn({
    expected,
    actual,
    reason: 'the schema of the target calls userName case-exact, against RFC 7643 §4.1.1',
  });
}
