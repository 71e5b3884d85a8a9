import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** Whether the token let anybody in: a page to log in at shows nobody. */
function judgeRefused({ exchanges: [exchange] = [] }: Sources): Judgement {
  const { response } = exchange ?? {};
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
  const isIn = isSuccess(response.status) && response.body !== undefined;
  return isIn ? fail({ expected: '401', actual: answerOf(exchange) }) : pass;
}

/** RFC 6750 §5.3, and §2.3 that lets a target take it. Not recommended, and no more than that. */
export const queryTokenRefused: Check<Sources> = defineCheck({
  id: 'authentication/token-in-url',
  title: 'A token in the URL lets nobody in',
  requirements: ['RFC6750-5.3-02'],
  hint: 'Read the token from the Authorization header alone.',
  breaks: 'Tokens stand in the logs of every proxy, and in the history of browsers.',
  judge: judgeRefused,
});

/** RFC 6750 §2.3. Who takes no token in the URL has nothing to mark. */
export const queryAnswerPrivate: Check<Sources> = defineCheck({
  id: 'authentication/url-not-shared',
  title: 'An answer to a token in the URL is kept out of shared caches',
  requirements: ['RFC6750-2.3-02'],
  hint: 'Send Cache-Control: private, or no-store, where access_token stands in the query.',
  breaks: 'A proxy shows people to whoever asks for the same URL.',
  judge(evidence) {
    const refused = judgeRefused(evidence);
    if (refused.kind === 'pass') return skip('the target takes no token in the URL');
    if (refused.kind !== 'fail') return refused;
    const control = evidence.exchanges?.[0]?.response?.headers['cache-control'];
    return /\b(private|no-store)\b/i.test(control ?? '')
      ? pass
      : fail({ expected: 'Cache-Control: private', actual: control === undefined ? 'none' : control });
  },
});

/** RFC 6750 §2.2: a form has no place in a GET */
export const bodyTokenRefused: Check<Sources> = defineCheck({
  id: 'authentication/token-in-body',
  title: 'A token in the body of a GET lets nobody in',
  requirements: ['RFC6750-2.2-02'],
  hint: 'Read the token from the Authorization header alone.',
  breaks: 'Proxies that drop the body of a GET make the same request fail now and then.',
  judge: judgeRefused,
});
