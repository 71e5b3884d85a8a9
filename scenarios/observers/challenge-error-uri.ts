import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { bearerOf } from './evidence/challenges.ts';
import { quoted } from './evidence/values.ts';

/** It is read, and never opened. RFC 6750 §3 */
export const challengeErrorUri = defineObserver({
  id: 'always/challenge-error-uri',
  title: 'The error_uri in a Bearer challenge is an absolute URI',
  requirements: ['RFC6750-3-10'],
  hint: 'Send the whole URL of a page that explains the error, or leave error_uri out.',
  breaks: 'Whoever looks for the reason of a refusal follows a link that leads nowhere.',
  when: (exchange) => exchange.response.status === 401 && errorUriOf(exchange) !== undefined,
  judge(exchange) {
    const uri = errorUriOf(exchange) ?? '';
    return /^[a-z][a-z\d+.-]*:[!#-[\]-~]+$/i.test(uri) && URL.canParse(uri)
      ? pass
      : fail({ expected: 'an absolute URI', actual: `error_uri is ${quoted(uri)}` });
  },
});

const errorUriOf = (exchange: Parameters<typeof bearerOf>[0]): string | undefined =>
  bearerOf(exchange)?.parameters.find(({ name }) => name === 'error_uri')?.value;
