import { pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { bearerOf } from './evidence/challenges.ts';

/** The later grammar of HTTP allows none. RFC 6750 §3, RFC 9110 §11.3 */
export const challengeParameters = defineObserver({
  id: 'always/challenge-parameters',
  title: 'A Bearer challenge has a parameter, such as its realm',
  requirements: ['RFC6750-3-04'],
  hint: 'Send WWW-Authenticate: Bearer realm="scim".',
  breaks: 'Libraries that read challenges by the letter of RFC 6750 drop the header.',
  when: (exchange) => exchange.response.status === 401 && bearerOf(exchange) !== undefined,
  judge(exchange) {
    if ((bearerOf(exchange)?.parameters.length ?? 0) > 0) return pass;
    const reason = 'common, and HTTP allows it';
    return warn({ expected: 'Bearer with a parameter', actual: 'Bearer alone', reason });
  },
});
