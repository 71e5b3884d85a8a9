import type { BulkResult } from '../../../target-adapter/scim/bulk-job.ts';
import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { errorSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, warn } from '../../check.ts';
import { heaviest } from '../expectation.ts';
import { inWords } from '../in-words.ts';
import { barredJobs, endOf, hasFailed, isDone, type Step, type Steps } from './step.ts';

/** What a single request would have been answered with. */
export type Owed = 'created' | 'replaced' | 'patched' | 'deleted' | 'conflict';

export type OwedSteps = Sources & { readonly steps: readonly (Step & { readonly owes: Owed })[] };

/** Of a failed POST it says nothing that leads anywhere. RFC 7644 §3.7.3 */
export const resultLocated: Check<Steps> = defineCheck({
  id: 'bulk/located',
  title: 'The result of an operation names its method and the location of the resource',
  requirements: ['RFC7644-3.7-08'],
  hint: 'Put method and location into each result, and leave location out of a POST that failed.',
  breaks: 'Clients do not learn the id of what they created, and create it again.',
  judge: (evidence) => judgeEach(evidence, (step, result) => judgeLocated(step, result)),
});

function judgeLocated(step: Step, result: BulkResult): Judgement {
  const expected = `method ${step.method} and a location`;
  if (result.method?.toUpperCase() !== step.method)
    return fail({ expected, actual: `method ${inWords(result.method)} of a ${step.method}` });
  if (isDone(step))
    return result.location === undefined ? fail({ expected, actual: `no location of a ${step.method}` }) : pass;
  if (step.method !== 'POST' || result.location === undefined) return pass;
  return warn({
    expected: 'no location of a POST that failed',
    actual: inWords(result.location),
    reason: 'clients look at the status first',
  });
}

/** The prose, the examples and erratum 7916 differ about its form. RFC 7644 §3.7.3 */
export const resultStatus: Check<OwedSteps> = defineCheck({
  id: 'bulk/status',
  title: 'The status of a result is the code that a single request would have got',
  requirements: ['RFC7644-3.7.3-02'],
  hint: 'Send status as text: "201" for a POST, "204" for a DELETE, "409" for a duplicate.',
  breaks: 'Clients take a failure for a success, or the other way round.',
  judge: (evidence) => {
    const owes = new Map<Step, Owed>(evidence.steps.map((step) => [step, step.owes]));
    return judgeEach(evidence, (step, result) => judgeCode(owes.get(step) ?? 'created', step, result));
  },
});

const codes: Readonly<Record<Owed, { readonly right: readonly number[]; readonly tolerated: readonly number[] }>> = {
  created: { right: [201], tolerated: [] },
  replaced: { right: [200], tolerated: [204] },
  patched: { right: [200, 204], tolerated: [] },
  deleted: { right: [204], tolerated: [200, 202] },
  // Whoever takes a second one is told where that is tried alone.
  conflict: { right: [409, 201], tolerated: [] },
};

function judgeCode(owes: Owed, step: Step, { status, statusAs }: BulkResult): Judgement {
  const { right, tolerated } = codes[owes];
  const found = { expected: `status "${right[0]}"`, actual: endOf(step) };
  if (status === undefined) return fail(found);
  if (tolerated.includes(status)) return warn({ ...found, reason: 'it says the same, in another way' });
  // A refusal tells the truth as well: that it is one is judged elsewhere.
  const isRefused = (status >= 400 && status < 500) || status === 501;
  if (!isRefused && !right.includes(status)) return fail(found);
  if (statusAs === 'text') return pass;
  return warn({
    expected: found.expected,
    actual: statusAs === 'number' ? `status ${status} as a number` : `status ${status} within an object`,
    reason: 'the text and the examples of RFC 7644 differ about it',
  });
}

/** RFC 7644 §3.7.3 */
export const failureBody: Check<Steps> = defineCheck({
  id: 'bulk/failure-body',
  title: 'The result of an operation that failed holds the error as a single answer would',
  requirements: ['RFC7644-3.7-09'],
  hint: `Put the whole error into response: schemas ["${errorSchema}"], status and detail.`,
  breaks: 'Clients see that something failed, and not what.',
  judge: (evidence) =>
    judgeFailures(evidence, (step, { response, status }) => {
      const expected = 'response with the error';
      if (!isObject(response)) return fail({ expected, actual: `${endOf(step)} and without response` });
      const schemas = attribute(response, 'schemas');
      const isNamed =
        Array.isArray(schemas) && schemas.some((one) => String(one).toLowerCase() === errorSchema.toLowerCase());
      const told = attribute(response, 'status');
      if (isNamed && String(told) === String(status)) return pass;
      const actual = isNamed ? `status ${inWords(told)} in the error of a ${status}` : 'a response that is no error';
      return warn({ expected, actual, reason: 'the failure is told, though in another form' });
    }),
});

/** RFC 7644 §3.7.3 */
export const failureExplained: Check<Steps> = defineCheck({
  id: 'bulk/failure-explained',
  title: 'The result of an operation that failed says in words why',
  requirements: ['RFC7644-3.7.3-03'],
  hint: 'Put a detail that a person understands into the response of each operation that failed.',
  breaks: 'Whoever looks after the job has to guess which value was wrong.',
  judge: (evidence) =>
    judgeFailures(evidence, (step, { response }) => {
      // Told by bulk/failure-body.
      if (!isObject(response)) return skip(`${endOf(step)} and without response`);
      const detail = attribute(response, 'detail');
      if (typeof detail === 'string' && detail.trim() !== '') return pass;
      return fail({ expected: 'a detail in words', actual: `detail ${inWords(detail)}` });
    }),
});

function judgeEach(evidence: Steps, judge: (step: Step, result: BulkResult) => Judgement): Judgement {
  const barred = barredJobs(evidence);
  if (barred !== undefined) return barred;
  const judged = evidence.steps.flatMap((step) => (step.result === undefined ? [] : judge(step, step.result)));
  return judged.length === 0 ? skip('the answer has no result that belongs to an operation') : heaviest(judged);
}

function judgeFailures(evidence: Steps, judge: (step: Step, result: BulkResult) => Judgement): Judgement {
  const steps = evidence.steps.filter(hasFailed);
  const barred = barredJobs(evidence);
  if (barred === undefined && steps.length === 0) return skip('no operation failed');
  return judgeEach({ ...evidence, steps }, judge);
}
