import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { bearerOf } from './evidence/challenges.ts';
import { quoted } from './evidence/values.ts';

/** Printable ASCII without the double quote and the backslash. RFC 6750 §3 */
export const challengeCharacters = defineObserver({
  id: 'always/challenge-characters',
  title: 'The error in a Bearer challenge is written in plain ASCII',
  requirements: ['RFC6750-3-08'],
  hint: 'Write error and error_description without quotes, backslashes and accents.',
  breaks: 'Clients cut the description off, or refuse the whole header.',
  when: (exchange) => exchange.response.status === 401 && errorsIn(exchange).length > 0,
  judge(exchange) {
    const wrong = errorsIn(exchange).find(({ value }) => !/^[ !#-[\]-~]*$/.test(value));
    if (wrong === undefined) return pass;
    return fail({ expected: `${wrong.name} in printable ASCII`, actual: `it is ${quoted(wrong.value)}` });
  },
});

const errorsIn = (exchange: Parameters<typeof bearerOf>[0]) =>
  (bearerOf(exchange)?.parameters ?? []).filter(({ name }) => name === 'error' || name === 'error_description');
