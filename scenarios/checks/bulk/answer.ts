import { resultsIn } from '../../../target-adapter/scim/bulk-job.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { bulkResponse } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeStatus } from '../expectation.ts';
import { inWords } from '../in-words.ts';
import { barredJob, barredJobs, type Job, type Steps, stepsOf } from './step.ts';

/** RFC 7644 §3.7 */
export const jobAnswered: Check<Job> = defineCheck({
  id: 'bulk/answered',
  title: 'A bulk job that is carried out answers 200',
  requirements: ['RFC7644-3.7-02', 'RFC7644-3.7-01'],
  hint: 'Carry out what POST /Bulk holds and answer 200, or set bulk.supported to false.',
  breaks: 'Clients that send many changes at once, as the target offers, get nothing done.',
  judge: ({ exchanges: [job] }) =>
    judgeStatus(job, {
      expected: '200',
      passes: (status) => status === 200,
      tolerates: (status) => status === 202,
      reason: 'the job is accepted to be carried out later, which nobody asked for',
    }),
});

/** RFC 7644 §3.7 */
export const jobMessage: Check<Job> = defineCheck({
  id: 'bulk/message',
  title: 'The answer to a bulk job is a BulkResponse with a list of Operations',
  requirements: ['RFC7644-3.7-03'],
  hint: `Answer with schemas ["${bulkResponse}"] and the results in Operations.`,
  breaks: 'Clients do not find out what became of their operations.',
  judge({ exchanges: [job] }) {
    const { status, body } = job?.response ?? {};
    if (status === undefined || isTransient(status)) return unjudged(answerOf(job));
    if (!isSuccess(status)) return skip(answerOf(job));
    const expected = `schemas ["${bulkResponse}"] and Operations`;
    const schemas = attribute(body, 'schemas');
    if (resultsIn(body) === undefined)
      return fail({ expected, actual: Array.isArray(body) ? 'a bare list' : 'no list of Operations' });
    const isNamed =
      Array.isArray(schemas) && schemas.some((one) => String(one).toLowerCase() === bulkResponse.toLowerCase());
    const told = Array.isArray(schemas) ? `schemas [${schemas.map(inWords).join(', ')}]` : 'no schemas';
    return isNamed ? pass : fail({ expected, actual: told });
  },
});

/** RFC 7644 §3.7.3 */
export const eachResult: Check<Steps> = defineCheck({
  id: 'bulk/each-result',
  title: 'The answer to a bulk job holds a result for every operation',
  requirements: ['RFC7644-3.7.3-01'],
  hint: 'List one result for each operation that was carried out, whether it succeeded or failed.',
  breaks: 'Clients take for undone what was done, and do it again.',
  judge(evidence) {
    const { steps, exchanges = [] } = evidence;
    const barred = barredJobs(evidence);
    if (barred !== undefined) return barred;
    const count = exchanges.reduce((sum, { response }) => sum + (resultsIn(response?.body)?.length ?? 0), 0);
    if (exchanges.some(stopsAtFailure)) return skip('the job stops at an operation that failed');
    return count === steps.length ? pass : fail({ expected: `${steps.length} results`, actual: `${count}` });
  },
});

/** RFC 7644 §3.7 */
export const bulkIdReturned: Check<Steps> = defineCheck({
  id: 'bulk/bulk-id-returned',
  title: 'The result of a POST holds the bulkId with which it was sent',
  requirements: ['RFC7644-3.7-06'],
  hint: 'Copy bulkId from each POST into its result.',
  breaks: 'Clients cannot tell which id belongs to which of the people that they created.',
  judge({ steps, exchanges = [] }) {
    const barred = barredJob(exchanges[0]);
    if (barred !== undefined) return barred;
    const returned = (resultsIn(exchanges[0]?.response?.body) ?? []).flatMap(({ bulkId }) => bulkId ?? []);
    const sent = steps.flatMap(({ method, bulkId }) => (method === 'POST' && bulkId !== undefined ? bulkId : []));
    const lacking = sent.filter((bulkId) => !returned.includes(bulkId));
    if (lacking.length === 0) return pass;
    const actual = returned.length === 0 ? 'none' : returned.map(inWords).join(', ');
    return fail({ expected: sent.map(inWords).join(', '), actual });
  },
});

/** Told by bulk/goes-on. */
function stopsAtFailure(job: Exchange): boolean {
  const [steps, results] = [stepsOf(job), resultsIn(job.response?.body) ?? []];
  const isBeginning = results.every(({ method }, at) => method === undefined || method === steps[at]?.method);
  const last = results.at(-1)?.status ?? 0;
  return results.length < steps.length && isBeginning && last >= 300;
}
