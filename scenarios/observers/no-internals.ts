import { fail, pass } from '../check.ts';
import { internalsIn } from '../checks/internals.ts';
import { defineObserver } from '../observer.ts';
import { quoted } from './evidence/values.ts';

/** What frameworks print when nobody caught the exception. Only what no sentence for people holds. RFC 7644 §3.12 */
export const noInternals = defineObserver({
  id: 'always/no-internals',
  tags: ['security'],
  title: 'Errors disclose no stack trace and no internals',
  requirements: ['RFC7644-3.12-15'],
  hint: 'Catch exceptions, log them, and answer a sentence of your own.',
  breaks: 'Whoever holds a SCIM token learns frameworks, paths and queries to attack.',
  when: ({ response }) => response.status >= 400 && response.text !== '',
  judge({ response }) {
    const found = internalsIn(response.text);
    if (found === undefined) return pass;
    return fail({ expected: 'a sentence for people', actual: `the error holds ${quoted(found)}` });
  },
});
