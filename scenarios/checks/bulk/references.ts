import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject, type Resource } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, unjudged, warn } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { judgeWritten, type Write } from '../write.ts';
import { type Job, judgeResults, statusOf } from './job.ts';

/** `result`: of the operation that refers to another one. */
type Referring = Write & { readonly result: JsonObject | undefined };

/** The reference stands before the operation that it waits for. RFC 7644 §3.7.2, §3.7 */
export const bulkReferences: Check<Referring> = defineCheck({
  id: 'bulk/references',
  title: 'A bulkId in the members of a group becomes the id of whom it created',
  requirements: ['RFC7644-3.7.2-01', 'RFC7644-3.7-11'],
  hint: 'Carry out what an operation refers to first, and put its id in place of bulkId:….',
  breaks: 'Groups are created without their members, or with members that are nobody.',
  judge: judgeReferring,
});

/** RFC 7644 §3.7.2 */
export const bulkExtensionReferences: Check<Referring> = defineCheck({
  id: 'bulk/extension-references',
  title: 'A bulkId in an extension becomes the id of whom it created',
  requirements: ['RFC7644-3.7.2-02'],
  hint: 'Look for bulkId:… in the attributes of extensions, too: in manager of the enterprise user.',
  breaks: 'The organisation chart names managers who are nobody.',
  judge: judgeReferring,
});

function judgeReferring(evidence: Referring): Judgement {
  const { status = 0 } = statusOf(evidence.result);
  return status >= 300 ? fail({ expected: '201, with the id', actual: String(status) }) : judgeWritten(evidence);
}

/** Two groups, each a member of the other, as far as they were made. */
type Circle = Job & { readonly groups: readonly (Resource | undefined)[]; readonly looks: readonly Exchange[] };

/** Nested groups need not be supported: any refusal but a crash is one. RFC 7644 §3.7.1 */
export const bulkCircular: Check<Circle> = defineCheck({
  id: 'bulk/circular',
  title: 'Operations that refer to each other are carried out, or refused',
  requirements: ['RFC7644-3.7.1-01'],
  hint: 'Create both, then link them; or answer 409.',
  breaks: 'A job never ends, brings the target down, or leaves members that are nobody.',
  judge: (circle) =>
    judgeResults(circle, (operated) => {
      const statuses = operated.map(({ result }) => statusOf(result).status);
      const told = statuses.map((status) => status ?? 'no status').join(', ');
      if (statuses.some((status) => status === undefined || status >= 500))
        return fail({ expected: '201 twice, or 409', actual: told });
      const [one, other] = circle.groups;
      if (statuses.some((status = 0) => status >= 300)) {
        const literal = circle.groups.some(holdsLiteral);
        if (literal) return fail({ expected: 'no member bulkId:…', actual: 'the reference itself is stored' });
        return statuses.some((status) => status === 409)
          ? pass
          : warn({ expected: '201 twice, or 409', actual: told, reason: 'groups in groups need not be supported' });
      }
      if (one === undefined || other === undefined) return unjudged(answerOf(circle.looks.at(-1)));
      const isLinked = holds(one, other.id) && holds(other, one.id);
      if (isLinked) return pass;
      const found = { expected: 'each a member of the other', actual: 'they are not' };
      return circle.groups.some(holdsLiteral)
        ? fail({ ...found, actual: 'the reference itself is stored' })
        : warn({ ...found, reason: 'groups in groups need not be supported' });
    }),
});

/** `groups`: what was made of the operation that refers to nothing. RFC 7644 §3.7.2 */
export const bulkUnknownReference: Check<Circle> = defineCheck({
  id: 'bulk/unknown-reference',
  title: 'A bulkId that no operation has is an error of whoever refers to it',
  requirements: ['RFC7644-3.7.2-03'],
  hint: 'Answer 400 or 409 to an operation whose reference leads nowhere, and carry out the others.',
  breaks: 'Groups get members that are nobody, and nobody is told.',
  judge: (circle) =>
    judgeResults(circle, ([lost, other]) => {
      const { status } = statusOf(lost?.result);
      const expected = '400 or 409';
      if (status === undefined || status >= 500)
        return fail({ expected, actual: status === undefined ? 'no status' : String(status) });
      if (circle.groups.some(holdsLiteral)) return fail({ expected, actual: 'the reference itself is stored' });
      if (status < 300)
        return warn({ expected, actual: String(status), reason: 'the member that nobody knows is left out' });
      const { status: next = 0 } = statusOf(other?.result);
      if (next >= 300) return fail({ expected: 'the other operation is carried out', actual: String(next) });
      return status === 400 || status === 409
        ? pass
        : warn({ expected, actual: String(status), reason: 'it is refused, but not with the status that says why' });
    }),
});

const valuesIn = (group: Resource | undefined): readonly unknown[] => {
  const members = attribute(group, 'members');
  return Array.isArray(members) ? members.map((member) => attribute(member, 'value')) : [];
};

const holds = (group: Resource, id: string): boolean => valuesIn(group).includes(id);

const holdsLiteral = (group: Resource | undefined): boolean =>
  valuesIn(group).some((value) => typeof value === 'string' && value.startsWith('bulkId:'));
