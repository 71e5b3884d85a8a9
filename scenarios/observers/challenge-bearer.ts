import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { challengesIn, credentialOf } from './evidence/challenges.ts';
import { quoted } from './evidence/values.ts';

/** Where a bearer token was sent; other schemes may stand beside it. RFC 6750 §3 */
export const challengeBearer = defineObserver({
  id: 'always/challenge-bearer',
  title: 'The challenge after a bearer token names the scheme Bearer',
  requirements: ['RFC6750-3-03'],
  hint: 'Let one challenge of the WWW-Authenticate header begin with Bearer.',
  breaks: 'HTTP libraries ask a person for a name and a password.',
  when: (exchange) =>
    exchange.response.status === 401 && /^bearer /i.test(credentialOf(exchange)) && challengesIn(exchange).length > 0,
  judge(exchange) {
    const schemes = challengesIn(exchange).map(({ scheme }) => scheme);
    if (schemes.includes('bearer')) return pass;
    return fail({ expected: 'a challenge of the scheme Bearer', actual: `challenges ${quoted(schemes.join(', '))}` });
  },
});
