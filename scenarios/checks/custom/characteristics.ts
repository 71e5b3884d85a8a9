import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, type Judgement, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeDuplicate } from '../duplicate/duplicate-refused.ts';
import { worstSeen } from '../worst.ts';
import { judgeRefused, judgeWritten, type Write } from '../write.ts';

/** A create with a value, and creates of other resources with the same one. */
export type Twice = {
  readonly first: Exchange;
  readonly second?: Exchange;
  /** In capitals, where the attribute is not caseExact, and where the second was refused. RFC 7643 §2.2 */
  readonly inCapitals?: Exchange;
};

export const declaredUnique: Check<Sources & { readonly pairs: readonly Twice[] }> = defineCheck({
  id: 'custom/unique',
  title: 'A value that the schema calls unique is given to no second resource',
  requirements: ['RFC7643-7-15'],
  hint: 'Refuse with 409 uniqueness what /Schemas calls unique, or call it uniqueness none there.',
  breaks: 'A client that tells resources apart by the attribute links to the wrong one.',
  judge: ({ pairs }) =>
    worstSeen(
      pairs.map(({ first, second, inCapitals }) =>
        second === undefined
          ? skip(`the target does not take what was made up: ${answerOf(first)}`)
          : // A refusal of the capitals may be for what they look like.
            judgeDuplicate({ exchanges: [inCapitals && isSuccess(inCapitals.response?.status) ? inCapitals : second] }),
      ),
    ),
});

export type EachWrite = Sources & { readonly writes: readonly Write[] };

/** That the old value stays is the MUST, 400 a SHOULD. RFC 7644 §3.5.1 */
export const immutablePut: Check<EachWrite> = defineCheck({
  id: 'custom/immutable-put',
  title: 'A PUT does not change an attribute that the schema calls immutable',
  requirements: ['RFC7644-3.5.1-06', 'RFC7643-7-11'],
  hint: 'Answer 400 with scimType mutability to another value of an immutable attribute that has one.',
  breaks: 'What others rely on as fixed, such as a number, changes under their hands.',
  judge: ({ writes }) => worstSeen(writes.map(judgeKept)),
});

export const immutablePatched: Check<EachWrite> = defineCheck({
  id: 'custom/immutable-patch',
  title: 'A PATCH does not change an attribute that the schema calls immutable',
  requirements: ['RFC7644-3.5.2-09', 'RFC7643-7-11'],
  hint: 'Answer 400 with scimType mutability to a replace of an immutable attribute that has a value.',
  breaks: 'What others rely on as fixed, such as a number, changes under their hands.',
  judge: ({ writes }) => worstSeen(writes.map(judgeKept)),
});

export const firstByPut: Check<EachWrite> = defineCheck({
  id: 'custom/immutable-first-put',
  title: 'A PUT gives an immutable attribute its first value',
  requirements: ['RFC7644-3.5.1-07'],
  hint: 'Store the value of an immutable attribute that has none yet.',
  breaks: 'What was not known on the first day can never be told.',
  judge: ({ writes }) => worstSeen(writes.map(judgeFirst)),
});

/** A MAY: a refusal is told as a warning alone. RFC 7644 §3.5.2 */
export const firstByPatch: Check<EachWrite> = defineCheck({
  id: 'custom/immutable-first-patch',
  title: 'A PATCH gives an immutable attribute its first value',
  requirements: ['RFC7644-3.5.2-08'],
  hint: 'Carry out an add to an immutable attribute that has no value yet.',
  breaks: 'What was not known on the first day can be told by PUT alone, if at all.',
  judge: ({ writes }) => worstSeen(writes.map(judgeFirst)),
});

const judgeKept = (evidence: Write): Judgement =>
  judgeRefused(evidence, {
    expected: '400 mutability',
    scimTypes: ['mutability'],
    passedOver: 'warn',
    statuses: [409],
  });

/** Another refusal than for its mutability is one of a value that was made up. */
function judgeFirst(evidence: Write): Judgement {
  const { write } = evidence;
  const status = write?.response?.status;
  if (write === undefined || status === undefined || isTransient(status)) return unjudged(answerOf(write));
  const isRefused = !isSuccess(status) && status < 500;
  return isRefused && attribute(write.response?.body, 'scimType') !== 'mutability'
    ? skip(`the target does not take what was made up: ${answerOf(write)}`)
    : judgeWritten(evidence);
}
