import { type Check, defineCheck, fail, type Judgement, pass, skip, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { heaviest } from '../expectation.ts';
import { inWords } from '../in-words.ts';
import { barredJob, endOf, hasFailed, isDone, type Job, type Step } from './step.ts';

/** `exchanges`: the job, and a look for who is created after an operation that fails. */
export type After = Job & { readonly failing: Step; readonly next: Step; readonly seen: Seen };

/** A job is no transaction. RFC 7644 §3.7 */
export const goesOn: Check<After> = defineCheck({
  id: 'bulk/goes-on',
  title: 'Without failOnErrors a bulk job goes on after an operation that failed',
  requirements: ['RFC7644-3.7-04'],
  hint: 'Carry out the operations after one that failed, unless failOnErrors says otherwise.',
  breaks: 'One person with a wrong value keeps everybody after them from being provisioned.',
  judge({ exchanges: [job], failing, next, seen }) {
    const status = job?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(job));
    const expected = 'the operation after the one that failed is carried out';
    if (isSuccess(status) && !hasFailed(failing)) return skip(`no operation failed: ${endOf(failing)}`);
    const look = seen.exchanges.at(-1);
    if (!isSuccess(look?.response?.status)) return unjudged(answerOf(look));
    if (seen.hits > 0) return pass;
    return fail({ expected, actual: isSuccess(status) ? `${endOf(next)}, and nobody is found` : answerOf(job) });
  },
});

/** What an operation did; `happened` undefined: nothing was seen. */
export type Effect = { readonly step: Step; readonly happened: boolean | undefined };

/** RFC 7644 §3.7; erratum 5050: `data` of PATCH is the whole message. */
export const likeSingle: Check<Job & { readonly effects: readonly Effect[] }> = defineCheck({
  id: 'bulk/like-single',
  title: 'POST, PUT, PATCH and DELETE do in a bulk job what they do alone',
  requirements: ['RFC7644-3.7-13'],
  hint: 'Carry out each operation by the code of the single request, with data as its body.',
  breaks: 'What works alone is lost, or ends otherwise, as soon as it is sent with others.',
  judge({ exchanges: [job], effects }) {
    return barredJob(job) ?? heaviest(effects.map(judgeEffect));
  },
});

function judgeEffect({ step, happened }: Effect): Judgement {
  const { method, result } = step;
  const expected = `${method} is carried out`;
  if (result === undefined) return skip(`${method} has no result`);
  if (result.status === 405 || result.status === 501) return skip(endOf(step));
  if (!isDone(step)) return fail({ expected, actual: endOf(step) });
  if (happened === undefined) return unjudged(`what became of the ${method} was not seen`);
  return happened ? pass : fail({ expected, actual: `${endOf(step)} and changed nothing` });
}

/** Two writes of one value, and what is shown of it. */
export type Writes = Job & {
  readonly writes: readonly Step[];
  readonly last: string;
  readonly shown: unknown;
  readonly seen: Seen;
};

/** RFC 7644 §3.7 */
export const orderKept: Check<Writes> = defineCheck({
  id: 'bulk/order-kept',
  title: 'Of two writes of one value in a bulk job the last one stands',
  requirements: ['RFC7644-3.7-11'],
  hint: 'Carry out operations on the same resource in the order in which they came.',
  breaks: 'An old value wins over a new one.',
  judge({ exchanges: [job], writes, last, shown, seen }) {
    const barred = barredJob(job);
    if (barred !== undefined) return barred;
    const undone = writes.find((step) => !isDone(step));
    if (undone !== undefined) return skip(endOf(undone));
    if (seen.resource === undefined) return unjudged(answerOf(seen.exchanges.at(-1)));
    return shown === last ? pass : fail({ expected: inWords(last), actual: inWords(shown) });
  },
});

/** 409 is in the table of RFC 7644 §3.12, too; to heed it at all is a MAY. RFC 7644 §3.7 */
export const versionHeeded: Check<Job & { readonly step: Step; readonly happened?: boolean }> = defineCheck({
  id: 'bulk/version-heeded',
  title: 'An operation with an older version is refused, as with If-Match',
  requirements: ['RFC7644-3.7-12'],
  hint: 'Compare version of an operation with the current ETag, and end it with 412 where they differ.',
  breaks: 'One client overwrites what another one changed meanwhile, and nobody is told.',
  judge({ exchanges: [job], step, happened }) {
    const barred = barredJob(job);
    if (barred !== undefined) return barred;
    const found = { expected: '412', actual: endOf(step) };
    if (step.result?.status === undefined || happened === undefined) return unjudged(endOf(step));
    if (happened) return fail({ ...found, actual: `${endOf(step)}, and it is carried out` });
    if ([412, 409].includes(step.result.status)) return pass;
    return hasFailed(step)
      ? warn({ ...found, reason: 'it is refused, but not with the status that says why' })
      : fail({ ...found, actual: `${endOf(step)} and changed nothing` });
  },
});
