import { type Check, skip, warn } from '../../check.ts';
import { type Answers, filterCheck } from '../filter-answer.ts';

const strict = filterCheck(
  {
    id: 'languages/composed',
    title: 'The same name, composed or decomposed, is one name',
    requirements: ['RFC7644-7.8-01', 'RFC7644-5-01'],
    hint: 'Bring userName to NFC before it is stored and compared.',
    breaks: 'A directory on another system spells é in two characters, and makes a second account.',
  },
  'skip',
);

/** RFC 7644 §5, §7.8. Few products do it: a warning. */
export const composedFound: Check<Answers> = {
  ...strict,
  judge(answers) {
    if (answers.questions.length === 0) return skip('the target takes ASCII in userName alone');
    const judgement = strict.judge(answers);
    if (judgement.kind !== 'fail') return judgement;
    const { expected, actual } = judgement;
    return warn({ expected, actual, reason: 'few products prepare names as RFC 8265 says' });
  },
};
