import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, unjudged, warn } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';
import { isRefusal, judgeStatus } from '../expectation.ts';
import { internalsIn } from '../internals.ts';
import { judgeRefusal, type Refusal } from '../refusal.ts';
import type { Walk } from './walk.ts';

/** Text that no target gave away. RFC 9865 §2.1 */
export const cursorUnusable: Check<Walk> = defineCheck({
  id: 'cursor/unusable',
  title: 'A cursor that cannot be used is refused with invalidCursor',
  requirements: ['RFC9865-2.1-01'],
  hint: 'Answer 400 with scimType invalidCursor.',
  breaks: 'Clients that lost their place are given the first page, and read everybody again.',
  judge: ({ exchanges, lacks }) => (lacks === undefined ? judgeStatus(exchanges[0], invalidCursor) : skip(lacks)),
});

/** After its time is up it may still work. RFC 9865 §2.1, §4 */
export const cursorTimeUp: Check<Walk> = defineCheck({
  id: 'cursor/expired',
  title: 'A cursor whose time is up is refused with expiredCursor, or leads on',
  requirements: ['RFC9865-2.1-02'],
  hint: 'Answer 400 with scimType expiredCursor, so that the client begins anew.',
  breaks: 'Clients that come back late are given the first page, and read everybody again.',
  judge({ exchanges, ids, lacks }) {
    if (lacks !== undefined) return skip(lacks);
    const [first, late] = exchanges;
    if (late?.response?.status !== 200) return judgeStatus(late, { ...invalidCursor, ...expiredCursor });
    const read = [first, late].flatMap((exchange) => listOf(exchange?.response?.body).map(({ id }) => id));
    const isOn = new Set(read).size === read.length && read.every((id) => ids.includes(id));
    return isOn ? pass : fail({ expected: '400 expiredCursor, or the page behind', actual: 'the first page again' });
  },
});

const invalidCursor = {
  expected: '400 invalidCursor',
  passes: (status: number) => status === 400,
  scimType: 'invalidCursor',
};
const expiredCursor = { expected: '400 expiredCursor', scimType: 'expiredCursor' };

/** A page of the same list only warns: that cursors are sealed is no command. RFC 9865 §5.2 */
export const cursorForged: Check<Walk> = defineCheck({
  id: 'cursor/forged',
  title: 'A cursor that somebody changed is noticed',
  requirements: ['RFC9865-5.2-04'],
  hint: 'Sign or encrypt cursors, and answer 400 invalidCursor to those that are not whole.',
  breaks: 'Whoever guesses at cursors reads pages that were not meant for them.',
  judge: (evidence) =>
    judgeWithin(evidence, ({ answer, found }) =>
      warn({
        expected: '400 invalidCursor',
        actual: `${answerOf(answer)} with ${found} of the same list`,
        reason: 'the page is one that the client may see anyway',
      }),
    ),
});

/** Refused, or passed over. RFC 9865 §2 */
export const cursorOtherQuery: Check<Walk> = defineCheck({
  id: 'cursor/other-query',
  title: 'A cursor with another filter shows nobody whom neither filter matches',
  requirements: ['RFC9865-2-13'],
  hint: 'Answer 400 where a cursor comes with another query than its own, or go on with the one that it was given for.',
  breaks: 'A client that mixes up its lists takes strangers for people of its own.',
  judge: (evidence) => judgeWithin(evidence, () => pass),
});

/** Any refusal passes; a page is judged by `shown` where it holds nobody but those who match. */
function judgeWithin(
  { exchanges: [answer], ids, lacks }: Walk,
  shown: (page: { readonly answer: Exchange; readonly found: number }) => Judgement,
): Judgement {
  if (lacks !== undefined) return skip(lacks);
  const status = answer?.response?.status;
  if (answer === undefined || status === undefined || isTransient(status)) return unjudged(answerOf(answer));
  const expected = '400 invalidCursor';
  if (isRefusal(status)) return pass;
  if (status !== 200) return fail({ expected, actual: answerOf(answer) });
  const found = listOf(answer.response?.body).map(({ id }) => id);
  const strangers = found.filter((id) => !ids.includes(id)).length;
  if (strangers > 0) return fail({ expected, actual: `${strangers} on the page whom the filter does not match` });
  return shown({ answer, found: found.length });
}

/** RFC 9865 §5.2 */
export const cursorAuthorized: Check<Refusal> = defineCheck({
  id: 'cursor/authorized',
  title: 'A cursor leads on only as long as its token works',
  requirements: ['RFC9865-5.2-02'],
  hint: 'Look at the credential for every page, as for any other request.',
  breaks: 'Whoever lost their access reads the rest of the list.',
  judge: (evidence) => judgeRefusal(evidence, '401'),
});

/** What the client can read in the cursor itself is no secret. RFC 9865 §5.2 */
export const cursorErrorDiscreet: Check<Walk> = defineCheck({
  id: 'cursor/error-discreet',
  title: 'Errors about cursors disclose nothing of the service or of people',
  requirements: ['RFC9865-5.2-05'],
  hint: 'Answer such an error with one sentence that holds neither queries nor values.',
  breaks: 'Whoever sends forged cursors learns what the store is, and who is in it.',
  judge({ exchanges, ids, lacks }) {
    if (lacks !== undefined) return skip(lacks);
    const errors = exchanges.filter(({ response }) => response !== undefined && response.status >= 400);
    if (errors.length === 0) return skip('the target answers no error about a cursor');
    for (const { request, response } of errors) {
      const text = response?.text ?? '';
      const found =
        internalsIn(text) ?? ids.find((id) => isTelling(id) && text.includes(id) && !request.url.includes(id));
      if (found !== undefined)
        return fail({ expected: 'a sentence for people', actual: `the error holds ${JSON.stringify(found)}` });
    }
    return pass;
  },
});

/** `7` stands in many a sentence. */
const isTelling = (id: string): boolean => id.length >= 8;
