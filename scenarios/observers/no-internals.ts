import { fail, pass } from '../check.ts';
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
    const found = traces.map((trace) => trace.exec(response.text)?.[0]).find((hit) => hit !== undefined);
    if (found === undefined) return pass;
    return fail({ expected: 'a sentence for people', actual: `the error holds ${quoted(found)}` });
  },
});

const traces: readonly RegExp[] = [
  // JavaScript, Java, .NET: a frame with its place.
  /\bat [\w$.<>]{1,200} ?\([^()\n"]{1,200}:\d{1,6}(?::\d{1,6})?\)/,
  /\bat [\w.<>`]{1,200}\([^()\n"]{0,200}\) in [^\n"]{1,200}:line \d+/,
  /Traceback \(most recent call last\)/,
  /\bFile \\?"[^"\n]{1,200}\.py\\?", line \d+/,
  /\bgoroutine \d+ \[running\]/,
  /\b(?:java|javax|jakarta|org\.springframework|org\.hibernate)(?:\.\w+)+(?:Exception|Error)\b/,
  /\bSystem(?:\.\w+)*\.\w+Exception\b/,
  /\bSQLSTATE\b|\bORA-\d{5}\b|syntax error at or near/,
  /Fatal error: Uncaught/,
];
