import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeStatus } from '../expectation.ts';

type Asked = Sources & { readonly exchanges: readonly Exchange[] };

/** `exchanges`: the write, and then a look. */
type Guarded = Asked & {
  /** Whether the look shows what the write wanted; undefined: nothing was seen. */
  readonly happened: boolean | undefined;
};

/** Whoever ignores the condition answers rightly by HTTP. RFC 7644 §3.14, RFC 9110 §13.1.2 */
export const notModified: Check<Asked> = defineCheck({
  id: 'versions/not-modified',
  title: 'A read with If-None-Match of the current ETag answers 304',
  requirements: ['RFC7644-3.14-04'],
  hint: 'Answer 304 without a body where If-None-Match holds the current ETag.',
  breaks: 'Clients that ask for changes alone read everything each time.',
  judge: ({ exchanges: [read] }) =>
    judgeStatus(read, {
      expected: '304',
      passes: (status) => status === 304,
      tolerates: (status) => status === 200,
      reason: 'the condition is ignored, which HTTP allows',
    }),
});

/** Compared weakly: SCIM’s own examples send weak tags. RFC 7644 §3.14 */
export const currentTaken: Check<Guarded> = defineCheck({
  id: 'versions/current-taken',
  title: 'A change with If-Match of the current ETag is made',
  requirements: ['RFC7644-3.14-06'],
  hint: 'Compare If-Match with the ETag as it was sent, W/ included.',
  breaks: 'Clients that guard their changes cannot change anything.',
  judge: (evidence) => judgeTaken(evidence),
});

/** RFC 9110 §13.1.1 */
export const anyTaken: Check<Guarded> = defineCheck({
  id: 'versions/any-taken',
  title: 'A change with If-Match: * is made where the resource exists',
  requirements: ['RFC7644-3.14-09'],
  hint: 'Take * in If-Match for every version of a resource that exists.',
  breaks: 'Clients that change whatever is there, and create nothing, are refused.',
  judge: (evidence) => judgeTaken(evidence),
});

/** 409 is in the table of RFC 7644 §3.12, too. */
export const staleRefused: Check<Guarded> = defineCheck({
  id: 'versions/stale-refused',
  title: 'A change with If-Match of an older ETag is refused, and not made',
  requirements: ['RFC7644-3.14-05', 'RFC7644-3.12-11'],
  hint: 'Answer 412 where If-Match does not hold the current ETag, before anything is written.',
  breaks: 'One client overwrites what another one changed meanwhile, and nobody is told.',
  judge: (evidence) => judgeRefused(evidence, 'changed'),
});

/** The text names PUT and PATCH, the table of statuses DELETE as well. RFC 7644 §3.14, §3.12 */
export const staleDeleteRefused: Check<Guarded> = defineCheck({
  id: 'versions/stale-delete-refused',
  title: 'A DELETE with If-Match of an older ETag is refused, and nobody is gone',
  requirements: ['RFC7644-3.14-08'],
  hint: 'Answer 412 to a DELETE whose If-Match does not hold the current ETag.',
  breaks: 'Somebody is deleted who was changed since the client last looked.',
  judge: (evidence) => judgeRefused(evidence, 'gone'),
});

function judgeTaken({ exchanges: [write], happened }: Guarded): Judgement {
  const response = write?.response;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(write));
  if (!isSuccess(response.status)) return fail({ expected: '200 or 204', actual: answerOf(write) });
  if (happened === undefined) return unjudged('what became of it was not seen');
  return happened ? pass : fail({ expected: 'the change', actual: `${answerOf(write)} and changed nothing` });
}

function judgeRefused({ exchanges: [write], happened }: Guarded, outcome: 'changed' | 'gone'): Judgement {
  const response = write?.response;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(write));
  if (happened === undefined) return unjudged('what became of it was not seen');
  if (happened) return fail({ expected: '412', actual: `${answerOf(write)}, and the person is ${outcome}` });
  // Where DELETE is not offered at all it says nothing of versions.
  if ([405, 501].includes(response.status)) return skip(answerOf(write));
  return judgeStatus(write, {
    expected: '412',
    passes: (status) => status === 412 || status === 409,
    tolerates: (status) => status >= 400 && status < 500,
    reason: 'it is refused, but not with the status that says why',
  });
}
