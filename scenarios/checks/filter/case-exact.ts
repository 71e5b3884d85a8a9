import { type Check, warn } from '../../check.ts';
import { type Answers, filterCheck } from '../filter-answer.ts';

const strict = filterCheck({
  id: 'filter/case-exact',
  title: 'A filter on externalId heeds letter case',
  requirements: ['RFC7644-3.4.2.2-31'],
  hint: 'Compare attributes that are case-exact, as externalId is, letter by letter.',
  breaks: 'Two people whose identifiers differ in letter case alone are taken for one.',
});

/** RFC 7644 §3.4.2.2, RFC 7643 §3.1. Many products compare identifiers without regard to case, which harms hardly anybody. */
export const filterCaseExact: Check<Answers> = {
  ...strict,
  judge(answers) {
    const judgement = strict.judge(answers);
    if (judgement.kind !== 'fail') return judgement;
    const { expected, actual } = judgement;
    return warn({ expected, actual, reason: 'identifiers that differ in letter case alone are rare' });
  },
};
