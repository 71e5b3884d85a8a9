import { fail, pass } from '../check.ts';
import { answerOf } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** A wish of Okta's: by RFC 9110 §10.2.3 a date is as good, and RFC 6585 §4 lets a 429 say nothing of when. */
export const retryAfterSeconds = defineObserver({
  id: 'always/retry-after-seconds',
  title: 'Whoever asks too often is told how many seconds to wait',
  requirements: ['OKTA-23'],
  hint: 'Answer 429 with Retry-After as a whole number of seconds.',
  breaks: 'Okta understands no date there: it waits five minutes, and twice as long each time after that.',
  when: ({ response }) => response.status === 429,
  judge(exchange) {
    const asked = exchange.response.headers['retry-after']?.trim();
    if (asked !== undefined && /^\d+$/.test(asked)) return pass;
    const actual = `${answerOf(exchange)}, ${asked === undefined ? 'without Retry-After' : `Retry-After: ${asked}`}`;
    return fail({ expected: 'Retry-After: a whole number of seconds', actual });
  },
});
