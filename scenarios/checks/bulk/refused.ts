import { resultsIn } from '../../../target-adapter/scim/bulk-job.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { heaviest, isNoCrash, isRefusal, judgeStatus } from '../expectation.ts';
import { endOf, hasFailed, isDone, type Job, stepsOf } from './step.ts';

/** Whether it stops at the number or after it, two errors are enough for failOnErrors 1. RFC 7644 §3.7 */
export const stopsAtErrors: Check<Job & { readonly seen: Seen }> = defineCheck({
  id: 'bulk/stops-at-errors',
  title: 'A bulk job with failOnErrors 1 stops after errors, and leaves the rest undone',
  requirements: ['RFC7644-3.7-05'],
  hint: 'Count the operations that failed, and carry out none after failOnErrors is reached.',
  breaks: 'What a client wanted to leave undone when something before it fails is done all the same.',
  judge({ exchanges: [job], seen }) {
    const status = job?.response?.status;
    if (status === undefined || isTransient(status) || status === 401 || job === undefined)
      return unjudged(answerOf(job));
    const look = seen.exchanges.at(-1);
    if (!isSuccess(look?.response?.status)) return unjudged(answerOf(look));
    const steps = stepsOf(job);
    // Not of the steps: a job that stops has fewer results than operations.
    const errors = (resultsIn(job.response?.body) ?? []).filter((result) =>
      hasFailed({ method: 'POST', result }),
    ).length;
    if (isSuccess(status) && errors === 0) return skip('no operation failed');
    if (seen.hits === 0) return pass;
    if (isSuccess(status) && errors < 2) return skip('one operation alone failed');
    const last = steps.at(-1);
    return fail({
      expected: 'nobody is created after two errors',
      actual: `${last?.result === undefined ? answerOf(job) : endOf(last)}, and the person is found`,
    });
  },
});

/** RFC 7644 §3.7: bulkId is REQUIRED when the method is POST. */
export const withoutBulkId: Check<Job> = defineCheck({
  id: 'bulk/without-bulk-id',
  title: 'A POST without bulkId is refused, and no server error',
  requirements: ['RFC7644-3.7-07'],
  hint: 'End a POST that has no bulkId with 400.',
  breaks: 'One operation without a name makes the whole job fail, and no client learns why.',
  judge: ({ exchanges: [job] }) =>
    judgeOperations(job, { expected: '400', onSuccess: 'tolerated', reason: 'to take it harms nobody' }),
});

/** RFC 7644 §3.7 */
export const operationMalformed: Check<Job> = defineCheck({
  id: 'bulk/operation-malformed',
  title: 'An operation that lacks its path or its data is refused, and no server error',
  requirements: ['RFC7644-3.7-14', 'RFC7644-3.12-16'],
  hint: 'End an operation without path, or a PUT without data, with 400.',
  breaks: 'A client with a mistake in one operation loses the whole job.',
  judge: ({ exchanges: [job] }) =>
    judgeOperations(job, { expected: '400', onSuccess: 'failed', reason: 'it is refused, with another status' }),
});

/** RFC 7644 §3.7 */
export const jobMalformed: Check<Job> = defineCheck({
  id: 'bulk/job-malformed',
  title: 'A bulk job without Operations is refused',
  requirements: ['RFC7644-3.7-14'],
  hint: 'Answer 400 with scimType invalidSyntax to a BulkRequest that has no list of Operations.',
  breaks: 'A client whose job is spelt wrongly takes it for done.',
  judge: ({ exchanges: [job] }) =>
    judgeStatus(job, {
      expected: '400 invalidSyntax',
      passes: (status) => status === 400,
      tolerates: isRefusal,
      reason: 'it is refused, with another status',
      scimType: 'invalidSyntax',
    }),
});

type Demand = {
  readonly expected: string;
  readonly onSuccess: 'tolerated' | 'failed';
  readonly reason: string;
};

/** Refused each by itself, or the job as a whole. */
function judgeOperations(job: Job['exchanges'][number] | undefined, demand: Demand): Judgement {
  const { expected, onSuccess, reason } = demand;
  const status = job?.response?.status;
  if (job === undefined || status === undefined || isTransient(status)) return unjudged(answerOf(job));
  const found = { expected, actual: answerOf(job) };
  if (!isNoCrash(status)) return fail(found);
  if (!isSuccess(status)) return status === 400 ? pass : warn({ ...found, reason });
  const steps = stepsOf(job);
  return heaviest(
    steps.map((step) => {
      const code = step.result?.status;
      if (code === undefined) return skip(endOf(step));
      if (isTransient(code)) return unjudged(endOf(step));
      const told = { expected, actual: endOf(step) };
      if (!isNoCrash(code) || (isDone(step) && onSuccess === 'failed')) return fail(told);
      return code === 400 ? pass : warn({ ...told, reason });
    }),
  );
}
