import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';

/** `Content-Length: 0` is a needless word and no body. RFC 7644 §3.8, RFC 9110 §15.3.5, §15.4.5 */
export const noBody = defineObserver({
  id: 'always/no-body',
  title: 'A 204 comes without a body',
  requirements: ['RFC7644-3.8-08'],
  hint: 'Send nothing after the headers of a 204, and neither Transfer-Encoding nor a Content-Length above 0.',
  breaks: 'The body is taken for the beginning of the next answer on the same connection.',
  // A 304 may name the length that the 200 would have had.
  when: ({ response }) => response.status === 204 || (response.status === 304 && response.text !== ''),
  judge({ response: { status, text, headers } }) {
    const length = Number(headers['content-length'] ?? 0);
    if (text === '' && (status === 304 || length === 0) && headers['transfer-encoding'] === undefined) return pass;
    const actual = text === '' ? 'headers that announce a body' : 'a body';
    return fail({ expected: `${status} and no body`, actual });
  },
});
