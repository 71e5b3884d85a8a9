import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { missingResource } from '../person-read.ts';
import { judgeRefused, judgeWritten, type Write } from '../write.ts';

type One = Sources & { readonly exchanges: readonly Exchange[] };

/** RFC 7643 §4.2 */
export const emptyGroup: Check<Write> = defineCheck({
  id: 'members/none-needed',
  title: 'A group can be created without members',
  requirements: ['RFC7643-4.2-10', 'ENTRA-22'],
  hint: 'Create a group that has a displayName and nothing else.',
  breaks: 'Identity providers create the group first, and add its members afterwards.',
  judge: judgeWritten,
});

export const groupNameRequired: Check<Write> = defineCheck({
  id: 'members/name-required',
  title: 'A group without displayName is refused',
  requirements: ['RFC7643-4.2-02'],
  hint: 'Answer 400 to a group that has no displayName.',
  breaks: 'Groups without a name arise, which nobody finds or removes again.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'fail' }),
});

/** Both answers are legal: uniqueness is not said. RFC 7643 §4.2 */
export const groupNameTwice: Check<One> = defineCheck({
  id: 'members/name-twice',
  title: 'A second group with the same displayName is no server error',
  requirements: ['RFC7643-4.2-03'],
  hint: 'Create the second group, or answer 409.',
  breaks: 'The identity provider tries again for ever.',
  judge: (evidence) => judgeHandled(evidence, '201 or 409'),
});

/** Referential integrity may be enforced. RFC 7643 §2.3.7 */
export const memberUnknown: Check<One> = defineCheck({
  id: 'members/unknown',
  title: 'A member that does not exist is no server error',
  requirements: ['RFC7643-2.3.7-04', 'RFC7644-3.12-13'],
  hint: 'Pass the unknown member over, keep it, or answer 400.',
  breaks: 'A group with one person who is gone is never provisioned again.',
  judge: (evidence) => judgeHandled(evidence, 'the group is created, or 400 or 404'),
});

/** Integrity is a MAY, so this is a warning. RFC 7644 §3.6 */
export const deletedLeaves: Check<Sources & { readonly group: Seen; readonly id: string }> = defineCheck({
  id: 'members/deleted-leaves',
  title: 'A deleted person is a member of no group',
  requirements: ['RFC7644-3.6-08'],
  hint: 'Take a person who is deleted out of all groups.',
  breaks: 'Clients that read the members stumble over an id that leads nowhere.',
  judge({ group, id }) {
    const missing = missingResource(group);
    if (missing !== undefined) return missing;
    const members = attribute(group.resource, 'members');
    const isThere = Array.isArray(members) && members.some((member) => attribute(member, 'value') === id);
    return isThere ? fail({ expected: 'no member with the id of the deleted person', actual: id }) : pass;
  },
});

function judgeHandled({ exchanges }: One, expected: string): Judgement {
  const last = exchanges.at(-1);
  const status = last?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
  if (status === 401) return skip(`the credential is refused: ${answerOf(last)}`);
  return isSuccess(status) || (status >= 400 && status < 500) ? pass : fail({ expected, actual: answerOf(last) });
}
