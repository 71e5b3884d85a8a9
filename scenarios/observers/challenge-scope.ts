import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { bearerOf } from './evidence/challenges.ts';
import { quoted } from './evidence/values.ts';

/** Words of printable ASCII, without the double quote and the backslash, parted by blanks. RFC 6750 §3 */
export const challengeScope = defineObserver({
  id: 'always/challenge-scope',
  title: 'The scope in a Bearer challenge holds plain words parted by blanks',
  requirements: ['RFC6750-3-09'],
  hint: 'Write scope="users groups": words in ASCII, without quotes and backslashes.',
  breaks: 'Clients ask for a token with a scope that they cannot read, and get none.',
  when: (exchange) => exchange.response.status === 401 && scopeOf(exchange) !== undefined,
  judge(exchange) {
    const scope = scopeOf(exchange) ?? '';
    return /^[ !#-[\]-~]*$/.test(scope)
      ? pass
      : fail({ expected: 'words in printable ASCII', actual: `scope is ${quoted(scope)}` });
  },
});

const scopeOf = (exchange: Parameters<typeof bearerOf>[0]): string | undefined =>
  bearerOf(exchange)?.parameters.find(({ name }) => name === 'scope')?.value;
