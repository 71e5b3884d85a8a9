import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, warn } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { type Answers, filterCheck } from '../filter-answer.ts';

const finds = filterCheck(
  {
    id: 'filter/whole-list',
    title: 'A filter on emails without a part looks at the addresses, or is refused',
    requirements: ['RFC7644-3.4.2.2-29', 'PING-02'],
    hint: 'Read emails as emails.value, or answer 400 invalidFilter.',
    breaks: 'A filter that was meant for one person answers everybody, and the first is linked.',
  },
  'pass',
);

/** RFC 7644 §3.4.2.2 asks for a whole path, and its own example has none: both are legal, and to find nobody harms little. */
export const filterWholeList: Check<Answers> = {
  ...finds,
  judge(evidence) {
    const unanswered = evidence.questions.find(({ exchange }) => exchange.failure !== undefined);
    if (unanswered !== undefined)
      return warn({
        expected: 'an answer, or 400 invalidFilter',
        actual: answerOf(unanswered.exchange),
        reason: 'others may answer it: the log of the target tells',
      });
    const judgement = finds.judge(evidence);
    const isEmpty = evidence.questions.every(
      ({ exchange: { response } }) =>
        response?.status === 200 &&
        listOf(response.body).length === 0 &&
        !(Number(attribute(response.body, 'totalResults')) > 0),
    );
    return judgement.kind === 'fail' && isEmpty
      ? warn({
          expected: judgement.expected,
          actual: judgement.actual,
          reason: 'the RFC asks for a whole path, and its own example has none',
        })
      : judgement;
  },
};
