import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { quoted } from './evidence/values.ts';

/** Named or not: JSON is UTF-8, and ASCII is a part of it. RFC 7644 §3.8, RFC 8259 §8.1 */
export const charset = defineObserver({
  id: 'always/charset',
  title: 'Answers name no other charset than UTF-8',
  requirements: ['RFC7644-3.8-01'],
  hint: 'Encode JSON as UTF-8, and say charset=utf-8 or nothing.',
  breaks: 'Names with accents arrive garbled.',
  when: ({ response }) => charsetOf(response.headers['content-type']) !== undefined,
  judge({ response }) {
    const named = charsetOf(response.headers['content-type']) ?? '';
    if (/^(utf-?8|us-ascii)$/i.test(named)) return pass;
    return fail({ expected: 'UTF-8', actual: `charset ${quoted(named)}` });
  },
});

/** Of a JSON answer: a log-in page may come in any. */
const charsetOf = (type = ''): string | undefined => /json.*;\s*charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
