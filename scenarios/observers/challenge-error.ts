import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { bearerOf, credentialOf } from './evidence/challenges.ts';

/** After a token that failed, and only then. RFC 6750 §3, §3.1 */
export const challengeError = defineObserver({
  id: 'always/challenge-error',
  title: 'The challenge names an error after a wrong token, and none without a token',
  requirements: ['RFC6750-3-07', 'RFC6750-3.1-06'],
  hint: 'Send error="invalid_token" when a token was sent and does not work, and no error when none was sent.',
  breaks: 'The administrator cannot tell a token that ended from one that was never sent.',
  when: (exchange) =>
    exchange.response.status === 401 &&
    bearerOf(exchange) !== undefined &&
    /^(bearer .|$)/i.test(credentialOf(exchange)),
  judge(exchange) {
    const names = (bearerOf(exchange)?.parameters ?? []).map(({ name }) => name);
    const isGiven = names.includes('error');
    if (credentialOf(exchange) === '')
      return isGiven
        ? fail({ expected: 'no error, since no token was sent', actual: 'an error in the challenge' })
        : pass;
    return isGiven ? pass : fail({ expected: 'error="invalid_token"', actual: 'no error in the challenge' });
  },
});
