import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { bulkResponse, errorSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, type Judgement, pass, unjudged, warn } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';
import { type Expected, type Job, judgeResults, nameOf, type Operated, resultsIn, statusOf } from './job.ts';

/** RFC 7644 §3.7 */
export const bulkAnswer: Check<Job> = defineCheck({
  id: 'bulk/answer',
  title: 'A bulk job is answered with 200 and a BulkResponse',
  requirements: ['RFC7644-3.7-02', 'RFC7644-3.7-03', 'RFC7644-3.7-01', 'RFC7644-4-08'],
  hint: 'Answer 200 with schemas BulkResponse and the results in Operations, or set bulk.supported to false.',
  breaks: 'Clients cannot tell what was done of a job.',
  judge({ exchanges: [asked] }) {
    const status = asked?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
    const expected = '200 with a BulkResponse';
    if (resultsIn(asked) === undefined) return fail({ expected, actual: answerOf(asked) });
    const schemas = attribute(asked?.response?.body, 'schemas');
    const isNamed = Array.isArray(schemas) && schemas.includes(bulkResponse);
    return isNamed ? pass : fail({ expected, actual: `schemas ${JSON.stringify(schemas) ?? 'absent'}` });
  },
});

/** RFC 7644 §3.7, §3.7.3 */
export const bulkEveryResult: Check<Job> = defineCheck({
  id: 'bulk/every-result',
  title: 'A job goes on after a failure, and tells the result of every operation',
  requirements: ['RFC7644-3.7.3-01', 'RFC7644-3.7-04'],
  hint: 'Carry out all operations where failOnErrors is not given, and put one result for each into the answer.',
  breaks: 'What comes after a failure is lost, and nobody is told.',
  judge: (job) =>
    judgeResults(job, (operated) => {
      const told = resultsIn(job.exchanges[0])?.length ?? 0;
      return told >= operated.length
        ? pass
        : fail({ expected: `${operated.length} results`, actual: `${told} results` });
    }),
});

/** RFC 7644 §3.7 */
export const bulkIdsBack: Check<Job> = defineCheck({
  id: 'bulk/ids-back',
  title: 'The result of a POST has its bulkId',
  requirements: ['RFC7644-3.7-06'],
  hint: 'Copy the bulkId of a POST into its result.',
  breaks: 'Clients cannot tell which of their people got which id.',
  judge: (job) =>
    eachResult(job, ({ method, bulkId }, result) => {
      if (method !== 'POST' || bulkId === undefined || result.bulkId === bulkId) return pass;
      return fail({ expected: `bulkId ${bulkId}`, actual: `bulkId ${JSON.stringify(result.bulkId) ?? 'absent'}` });
    }),
});

/** A failed POST has none, since there is nothing. RFC 7644 §3.7 */
export const bulkLocations: Check<Job> = defineCheck({
  id: 'bulk/locations',
  title: 'A result names its method and the location of the resource',
  requirements: ['RFC7644-3.7-08'],
  hint: 'Put method, and the URL of the resource as location, into each result but that of a failed POST.',
  breaks: 'Clients do not learn the ids of those whom they created.',
  judge: (job) =>
    eachResult(job, (expected, result) => {
      if (result.method !== expected.method)
        return fail({
          expected: `method ${expected.method}`,
          actual: `method ${JSON.stringify(result.method) ?? 'absent'}`,
        });
      const { status = 0 } = statusOf(result);
      if (expected.method === 'POST' && status >= 300) return pass;
      return typeof result.location === 'string' && result.location !== ''
        ? pass
        : fail({ expected: `the location of ${nameOf(expected)}`, actual: 'no location' });
    }),
});

/** RFC 7644 §3.7.3, with erratum 7916: a number or an object is a warning */
export const bulkStatuses: Check<Job> = defineCheck({
  id: 'bulk/statuses',
  title: 'The status of a result is that of a single request, as text',
  requirements: ['RFC7644-3.7.3-02'],
  hint: 'Send status as text: 201 for a create, 200 or 204 for a change, 204 for a DELETE, 409 for a duplicate.',
  breaks: 'Clients take failures for successes, or the other way round.',
  judge: (job) =>
    eachResult(job, (expected, result) => {
      const { status, isText } = statusOf(result);
      const right = expected.outcome === 'refused' ? ['409', '400'] : done[expected.method];
      const found = {
        expected: `${nameOf(expected)}: “${right[0]}”`,
        actual: `${nameOf(expected)}: ${JSON.stringify(result.status) ?? 'absent'}`,
      };
      if (status === undefined || !right.includes(String(status))) return fail(found);
      return isText ? pass : warn({ ...found, reason: 'the RFC’s prose and its examples differ' });
    }),
});

const done: Readonly<Record<Expected['method'], readonly string[]>> = {
  POST: ['201'],
  PUT: ['200', '204'],
  PATCH: ['200', '204'],
  DELETE: ['204'],
};

/** RFC 7644 §3.7, §3.7.3 */
export const bulkFailureTold: Check<Job> = defineCheck({
  id: 'bulk/failure-told',
  title: 'The result of a failed operation holds the error with an explanation',
  requirements: ['RFC7644-3.7-09', 'RFC7644-3.7.3-03'],
  hint: 'Put the body that a single request would have got, with detail, into response.',
  breaks: 'Nobody learns why somebody was not created.',
  judge: (job) =>
    eachResult(job, (expected, result) => {
      const { status = 0 } = statusOf(result);
      if (status < 400) return pass;
      const found = { expected: `an error with detail in response of ${nameOf(expected)}` };
      const schemas = attribute(result.response, 'schemas');
      if (!Array.isArray(schemas) || !schemas.includes(errorSchema))
        return fail({ ...found, actual: result.response === undefined ? 'no response' : 'no Error body' });
      const detail = attribute(result.response, 'detail');
      return typeof detail === 'string' && detail.trim() !== '' ? pass : fail({ ...found, actual: 'no detail' });
    }),
});

/** Whatever has no result is told by `bulk/every-result`. */
function eachResult(job: Job, judge: (expected: Expected, result: JsonObject) => Judgement): Judgement {
  return judgeResults(job, (operated: readonly Operated[]) => {
    const judged = operated.flatMap(({ expected, result }) => (result === undefined ? [] : [judge(expected, result)]));
    if (judged.length === 0) return unjudged('the answer has no results');
    return judged.find(({ kind }) => kind === 'fail') ?? judged.find(({ kind }) => kind === 'warn') ?? pass;
  });
}
