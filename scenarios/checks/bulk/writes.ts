import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { isNoCrash } from '../expectation.ts';
import { worstOf } from '../worst.ts';
import { judgeWritten, type Write } from '../write.ts';
import { resultsIn, statusOf } from './job.ts';

/** Two writes of one value. RFC 7644 §3.7 */
export const bulkOrderKept: Check<Write> = defineCheck({
  id: 'bulk/order-kept',
  title: 'Of two writes of one value in a job the last one stands',
  requirements: ['RFC7644-3.7-11'],
  hint: 'Carry out operations on the same resource in the order in which they came.',
  breaks: 'An old value wins over a new one.',
  judge(evidence) {
    const { write, lacks } = evidence;
    if (lacks !== undefined) return skip(lacks);
    const statuses = resultsIn(write)?.map((result) => statusOf(result).status);
    if (statuses === undefined || statuses.length === 0) return notCarriedOut(write);
    return statuses.every(isSuccess) ? judgeWritten(evidence) : skip('one of the writes was refused');
  },
});

/** 409 is in the table of RFC 7644 §3.12, too; to heed it at all is a MAY. RFC 7644 §3.7 */
export const bulkVersionHeeded: Check<
  Sources & {
    readonly exchanges: readonly Exchange[];
    /** Whether a look shows what the job wanted; undefined: nothing was seen. */
    readonly happened: boolean | undefined;
  }
> = defineCheck({
  id: 'bulk/version-heeded',
  title: 'An operation with an older version is refused, as with If-Match',
  requirements: ['RFC7644-3.7-12'],
  hint: 'Compare version of an operation with the current ETag, and end it with 412 where they differ.',
  breaks: 'One client overwrites what another one changed meanwhile, and nobody is told.',
  judge({ exchanges: [job], happened }) {
    const [result] = resultsIn(job) ?? [];
    const { status } = statusOf(result);
    if (status === undefined) return notCarriedOut(job);
    if (isTransient(status) || happened === undefined) return unjudged('what became of it was not seen');
    const found = { expected: '412', actual: `the operation ended with ${status}` };
    if (happened) return fail({ ...found, actual: `${found.actual}, and it is carried out` });
    if (status === 412 || status === 409) return pass;
    if (isSuccess(status)) return fail({ ...found, actual: `${found.actual} and changed nothing` });
    return warn({ ...found, reason: 'it is refused, but not with the status that says why' });
  },
});

/** By itself, or with the job. RFC 7644 §3.7 */
export const bulkOperationMalformed: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'bulk/operation-malformed',
  title: 'An operation that lacks its path or its data is refused, and no server error',
  requirements: ['RFC7644-3.7-14', 'RFC7644-3.12-16'],
  hint: 'End an operation without path, or a PUT without data, with 400.',
  breaks: 'A client with a mistake in one operation loses the whole job.',
  judge({ exchanges: [job] }) {
    const status = job?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(job));
    const results = resultsIn(job);
    if (results === undefined) return judgeCode(status, answerOf(job));
    const codes = results.flatMap((result) => statusOf(result).status ?? []);
    if (codes.length === 0) return skip('the answer has no results');
    return worstOf(codes.map((code) => judgeCode(code, `the operation ended with ${code}`)));
  },
});

function judgeCode(code: number, actual: string): Judgement {
  if (isTransient(code)) return unjudged(actual);
  if (!isNoCrash(code) || isSuccess(code)) return fail({ expected: '400', actual });
  return code === 400 ? pass : warn({ expected: '400', actual, reason: 'it is refused, with another status' });
}

/** Told by `bulk/answer` and `bulk/every-result`. */
function notCarriedOut(job: Exchange | undefined): Judgement {
  const status = job?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(job));
  return skip(`the job has no results: ${answerOf(job)}`);
}
