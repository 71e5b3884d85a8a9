import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { bearerOf } from './evidence/challenges.ts';

/** RFC 6750 §3 */
export const challengeOnce = defineObserver({
  id: 'always/challenge-once',
  title: 'No parameter stands twice in a Bearer challenge',
  requirements: ['RFC6750-3-05'],
  hint: 'Set each of realm, scope, error, error_description and error_uri once.',
  breaks: 'It depends on the client which of the two it believes.',
  when: (exchange) => exchange.response.status === 401 && bearerOf(exchange) !== undefined,
  judge(exchange) {
    const names = (bearerOf(exchange)?.parameters ?? []).map(({ name }) => name).filter((name) => once.includes(name));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    return twice === undefined ? pass : fail({ expected: 'each parameter once', actual: `${twice} twice` });
  },
});

const once = ['realm', 'scope', 'error', 'error_description', 'error_uri'];
