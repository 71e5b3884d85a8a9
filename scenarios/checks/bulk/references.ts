import { attribute } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';
import { isNoCrash, isRefusal } from '../expectation.ts';
import { inWords } from '../in-words.ts';
import { missingResource } from '../person-read.ts';
import { barredJob, endOf, hasFailed, isDone, type Job, type Step } from './step.ts';

/** An operation that refers to another one. */
export type Referring = Job & {
  readonly step: Step;
  /** What it wrote, as it is read later; absent: it was not read. */
  readonly seen?: Seen;
  /** Of what it refers to; absent: nobody has it. */
  readonly id?: string;
  /** Why the target has nothing to try it on. */
  readonly lacks?: string;
};

/** RFC 7644 §3.7.2 */
export const referenceResolved: Check<Referring> = defineCheck({
  id: 'bulk/reference-resolved',
  title: 'A bulkId in the data of an operation becomes the id of what was created with it',
  requirements: ['RFC7644-3.7.2-01'],
  hint: 'Put the permanent id in place of bulkId:… before an operation is carried out.',
  breaks: 'Groups arrive without the members that are created in the same job.',
  judge: (evidence) => judgeResolved(evidence, ({ resource }) => membersIn(resource)),
});

/** RFC 7644 §3.7.2 */
export const referenceInExtension: Check<Referring> = defineCheck({
  id: 'bulk/reference-in-extension',
  title: 'A bulkId in an extension becomes the id of what was created with it',
  requirements: ['RFC7644-3.7.2-02'],
  hint: 'Look for bulkId:… in all of the data, the attributes of extensions included.',
  breaks: 'Employees have managers who do not exist.',
  judge: (evidence) =>
    judgeResolved(evidence, ({ resource }) => {
      const manager = attribute(resource, enterpriseSchema, 'manager');
      return [attribute(manager, 'value') ?? manager].filter((value) => value !== undefined);
    }),
});

/** The status is not said, and some do without the value. RFC 7644 §3.7.2 */
export const referenceUnknown: Check<Referring> = defineCheck({
  id: 'bulk/reference-unknown',
  title: 'A bulkId that no operation defines is an error of the operation that names it',
  requirements: ['RFC7644-3.7.2-03'],
  hint: 'End an operation with 400 or 409 where its bulkId:… stands for nothing.',
  breaks: 'Groups have members who do not exist.',
  judge(evidence) {
    const { exchanges, step, seen, lacks } = evidence;
    if (lacks !== undefined) return skip(lacks);
    const [job] = exchanges;
    const status = job?.response?.status ?? 0;
    const expected = 'the operation ends with 400 or 409';
    const whole = { expected, actual: answerOf(job) };
    if (isRefusal(status) && status !== 401 && !isTransient(status))
      return warn({ ...whole, reason: 'the whole job is refused, so nobody is hurt' });
    if (!isNoCrash(status) && !isTransient(status)) return fail(whole);
    const barred = barredJob(job);
    if (barred !== undefined) return barred;
    const found = { expected, actual: endOf(step) };
    const code = step.result?.status;
    if (code === undefined) return skip(endOf(step));
    if (!isNoCrash(code)) return fail(found);
    if (code === 400 || code === 409) return pass;
    if (!isDone(step)) return warn({ ...found, reason: 'it is refused, with another status' });
    const literal = literalIn(membersIn(seen?.resource));
    if (literal !== undefined) return fail({ expected, actual: `${endOf(step)} and shows ${inWords(literal)}` });
    return warn({ ...found, reason: 'it is carried out without what it refers to' });
  },
});

/** A circle of two groups. */
export type Circle = Job & {
  readonly steps: readonly Step[];
  /** Of the groups, in the order of the steps; absent where one was not created. */
  readonly ids: readonly (string | undefined)[];
  readonly seen: readonly Seen[];
  readonly lacks?: string;
};

/** It must be tried, and may end in 409; groups within groups need not be supported. RFC 7644 §3.7.1 */
export const circleTried: Check<Circle> = defineCheck({
  id: 'bulk/circle',
  title: 'Two groups that refer to each other are linked, or refused with 409',
  requirements: ['RFC7644-3.7.1-01'],
  hint: 'Create what is in the circle first and link it then, or end the operations with 409.',
  breaks: 'A job with a circle makes the server fail, or leaves members who do not exist.',
  judge({ exchanges: [job], steps, ids, seen, lacks }) {
    if (lacks !== undefined) return skip(lacks);
    const status = job?.response?.status ?? 0;
    const expected = 'each is a member of the other, or 409';
    if (status === 409) return pass;
    if (!isNoCrash(status) && !isTransient(status)) return fail({ expected, actual: answerOf(job) });
    const barred = barredJob(job);
    if (barred !== undefined) return barred;
    const crashed = steps.find(({ result }) => result?.status !== undefined && !isNoCrash(result.status));
    if (crashed !== undefined) return fail({ expected, actual: endOf(crashed) });
    const literal = seen.map(({ resource }) => literalIn(membersIn(resource))).find((one) => one !== undefined);
    if (literal !== undefined) return fail({ expected, actual: `a member ${inWords(literal)}` });
    const refused = steps.find(hasFailed);
    if (refused !== undefined)
      return refused.result?.status === 409
        ? pass
        : skip(`${endOf(refused)}: groups within groups need not be supported`);
    const links = seen.filter(({ resource }, at) => membersIn(resource).includes(ids[1 - at] ?? ''));
    if (links.length === 2) return pass;
    if (links.length === 0 && seen.every(({ resource }) => membersIn(resource).length === 0))
      return skip('neither group has a member: groups within groups need not be supported');
    return fail({ expected, actual: `${links.length} of 2 groups has the other one as a member` });
  },
});

function judgeResolved(evidence: Referring, valuesIn: (seen: Seen) => readonly unknown[]): Judgement {
  const { exchanges, step, seen, id, lacks } = evidence;
  if (lacks !== undefined) return skip(lacks);
  const barred = barredJob(exchanges[0]);
  if (barred !== undefined) return barred;
  const expected = 'the id of what was created';
  if (step.result === undefined) return skip(endOf(step));
  if (!isDone(step)) return fail({ expected, actual: endOf(step) });
  if (id === undefined) return skip('the answer gives out no id of what it refers to');
  if (seen === undefined) return unjudged('nothing was read after the job');
  const missing = missingResource(seen);
  if (missing !== undefined) return missing;
  const values = valuesIn(seen);
  if (values.includes(id)) return pass;
  const actual = values.length === 0 ? 'no value' : inWords(literalIn(values) ?? values[0]);
  return fail({ expected: `${expected}, ${inWords(id)}`, actual });
}

function membersIn(group: unknown): readonly unknown[] {
  const members = attribute(group, 'members');
  return Array.isArray(members) ? members.map((member) => attribute(member, 'value') ?? member) : [];
}

const literalIn = (values: readonly unknown[]): unknown =>
  values.find((value) => typeof value === 'string' && value.startsWith('bulkId:'));
