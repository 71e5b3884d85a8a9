import { type BulkResult, operationsIn, resultOf, resultsIn } from '../../../target-adapter/scim/bulk-job.ts';
import type { Exchange, ScimMethod } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';
import { type Judgement, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** One operation of a job, with its result; none: the answer has none for it. */
export type Step = {
  readonly method: ScimMethod;
  readonly bulkId?: string;
  readonly result?: BulkResult;
};

/** `exchanges`: the jobs. */
export type Steps = Sources & { readonly steps: readonly Step[] };

/** `exchanges`: the job, and then what was read. */
export type Job = Sources & { readonly exchanges: readonly Exchange[] };

/** The operations of a job in their order. */
export function stepsOf({ request, response }: Exchange): readonly Step[] {
  const operations = operationsIn({ method: request.method, path: '/Bulk', body: request.body }) ?? [];
  const results = isSuccess(response?.status) ? (resultsIn(response?.body) ?? []) : [];
  return operations.map(({ method, bulkId }, at) => {
    const named = bulkId === undefined ? {} : { bulkId };
    const result = resultOf(named, at, { results, operations: operations.length });
    return { method, ...named, ...(result === undefined ? {} : { result }) };
  });
}

/** `POST ended with 409, “This userName is taken.”` */
export function endOf({ method, result }: Step): string {
  if (result === undefined) return `${method} has no result`;
  const detail = attribute(result.response, 'detail');
  const told = typeof detail === 'string' && detail.trim() !== '' ? `, “${shortened(detail, 120)}”` : '';
  return `${method} ended with ${result.status ?? 'no status'}${told}`;
}

export const isDone = ({ result }: Step): boolean => isSuccess(result?.status);

export const hasFailed = ({ result }: Step): boolean => result?.status !== undefined && result.status >= 300;

/** A judgement where a job was not answered with results, or at a bad time; undefined: its results can be judged. */
export function barredJob(job: Exchange | undefined): Judgement | undefined {
  const status = job?.response?.status;
  if (status === undefined || isTransient(status) || status === 401) return unjudged(answerOf(job));
  const results = isSuccess(status) ? resultsIn(job?.response?.body) : undefined;
  if (results === undefined) return skip(`the job has no results: ${answerOf(job)}`);
  const busy = results.find((result) => result.status !== undefined && isTransient(result.status));
  return busy === undefined ? undefined : unjudged(`an operation ended with ${busy.status}`);
}

/** The first of several jobs that cannot be judged. */
export function barredJobs({ exchanges = [] }: Sources): Judgement | undefined {
  if (exchanges.length === 0) return unjudged('no request was sent');
  return exchanges.map(barredJob).find((judgement) => judgement !== undefined);
}
