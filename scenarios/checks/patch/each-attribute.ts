import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isUnassigned } from '../../../target-adapter/scim/resource.ts';
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
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { missingResource } from '../person-read.ts';

/** One PATCH that names all of these attributes, or one each where it was refused, and a read after that. */
export type EachAttribute = Sources & {
  readonly tried: readonly { readonly name: string; readonly write: Exchange }[];
  readonly before: Seen;
  readonly after: Seen;
};

/** RFC 7643 §7: what a schema calls readWrite can be written; so can what it does not say anything else of. §2.2 */
export const eachAdded: Check<EachAttribute> = defineCheck({
  id: 'patch/each-added',
  title: 'Each attribute that the schema calls readWrite can be given a value',
  requirements: ['RFC7643-7-10', 'RFC7644-3.5.2.1-03', 'RFC7643-2.2-01'],
  hint: 'Store each attribute that /Schemas calls readWrite, or call it readOnly there.',
  breaks: 'An attribute mapping made from the schema of the target loses values without a word.',
  judge: (evidence) =>
    judgeEach(evidence, 'a value', (name, { after }) => isUnassigned(attribute(after.resource, name))),
});

export const eachReplaced: Check<EachAttribute> = defineCheck({
  id: 'patch/each-replaced',
  title: 'Each attribute that the schema calls readWrite can be given another value',
  requirements: ['RFC7643-7-10', 'RFC7644-3.5.2.3-02'],
  hint: 'Replace the value of each attribute that /Schemas calls readWrite, or call it immutable there.',
  breaks: 'The account keeps the values of the first day.',
  judge: (evidence) =>
    judgeEach(
      evidence,
      'the new value',
      (name, { before, after }) =>
        textOf(before, name) === textOf(after, name) || isUnassigned(attribute(after.resource, name)),
    ),
});

/** What is required, or has a default, may stay. */
export const eachRemoved: Check<EachAttribute> = defineCheck({
  id: 'patch/each-removed',
  title: 'Each attribute that the schema does not require can be removed',
  requirements: ['RFC7644-3.5.2.2-02', 'RFC7644-3.5.2.2-03'],
  hint: 'Take the value away, or call the attribute required in /Schemas.',
  breaks: 'What was cleared in the directory stays in the account.',
  judge: (evidence) =>
    judgeEach(evidence, 'no value', (name, { before, after }) => textOf(before, name) === textOf(after, name)),
});

type Wrong = (name: string, evidence: EachAttribute) => boolean;

/** A made-up value that is refused proves nothing, unless it is refused as such. */
function judgeEach(evidence: EachAttribute, expected: string, isWrong: Wrong): Judgement {
  const { tried, after } = evidence;
  const broken = tried.find(({ write }) => (write.response?.status ?? 0) >= 500);
  if (broken?.write.response !== undefined && !isTransient(broken.write.response.status))
    return fail({ expected: `${broken.name} shows ${expected}, or 400`, actual: answerOf(broken.write) });
  const taken = tried.filter(({ write }) => isSuccess(write.response?.status));
  const frozen = tried.filter(({ write }) => attribute(write.response?.body, 'scimType') === 'mutability');
  if (taken.length === 0 && frozen.length === 0) {
    const refused = tried.at(-1)?.write;
    return refused?.response === undefined || isTransient(refused.response.status)
      ? unjudged(answerOf(refused))
      : skip(`the target takes none of the values that were made up: ${answerOf(refused)}`);
  }
  const missing = missingResource(after);
  if (missing !== undefined) return missing;
  const wrong = taken.filter(({ name }) => isWrong(name, evidence)).map(({ name }) => name);
  if (wrong.length > 0)
    return fail({
      expected: `${expected} for ${wrong.join(', ')}`,
      actual: wrong.map((name) => `${name} ${textOf(after, name) ?? 'absent'}`).join(', '),
    });
  return frozen.length === 0
    ? pass
    : warn({
        expected: `${expected} for ${frozen.map(({ name }) => name).join(', ')}`,
        actual: answerOf(frozen[0]?.write),
        reason: 'the schema calls it readWrite, and the answer does not',
      });
}

const textOf = ({ resource }: Seen, name: string): string | undefined => JSON.stringify(attribute(resource, name));
