import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, warn } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';
import { barredWrite, judgeRefused, judgeWritten, type Write } from '../write.ts';

/** RFC 7643 §4.2 */
export const membersCreated: Check<Write> = defineCheck({
  id: 'members/created',
  title: 'A new group has the members that it was created with, by their ids',
  requirements: ['RFC7643-4.2-06', 'RFC7644-3.3-01', 'OL-05'],
  hint: 'Store the members of a create, and show the id of each as value.',
  breaks: 'Groups arrive empty, or with members that no identity provider recognizes.',
  judge: judgeWritten,
});

/** RFC 7644 §3.5.2.1 */
export const membersAdded: Check<Write> = defineCheck({
  id: 'members/added',
  title: 'PATCH add of a member keeps the others',
  requirements: ['RFC7644-3.5.2.1-09', 'RFC7643-4.2-04', 'OL-05', 'JC-02'],
  hint: 'Append the added members, and keep those that are there.',
  breaks: 'With each person who joins a group everybody else leaves it.',
  judge: judgeWritten,
});

/** Twice in one list, and once more: RFC 7644 §3.5.2.1 */
export const membersAddedTwice: Check<Write> = defineCheck({
  id: 'members/added-twice',
  title: 'PATCH add of a member who is there succeeds and doubles nobody',
  requirements: ['RFC7644-3.5.2.1-07', 'ENTRA-23'],
  hint: 'Answer success to an add of a member who is there, and store them once.',
  breaks: 'Retries fill the group with the same person over and over.',
  judge: judgeWritten,
});

/** A change that is refused says nothing of members. RFC 7644 §3.5.2 */
export const membersSurviveChange: Check<Write> = defineCheck({
  id: 'members/survive-change',
  title: 'Whoever is changed stays a member of their groups',
  requirements: ['RFC7644-3.5.2-25'],
  hint: 'Write what a change names, and leave the groups of the person as they are.',
  breaks: 'People lose their access when they marry, and get it back from nobody.',
  judge: (evidence) =>
    isSuccess(evidence.write?.response?.status)
      ? judgeWritten(evidence)
      : (barredWrite(evidence) ?? skip(`the change was refused: ${answerOf(evidence.write)}`)),
});

/** What is written under `value` of a member cannot change. RFC 7643 §4.2 */
export const memberImmutable: Check<Write> = defineCheck({
  id: 'members/immutable',
  title: 'A member does not turn into somebody else',
  requirements: ['RFC7643-4.2-05', 'RFC7644-3.5.2-09'],
  hint: 'Answer 400 with scimType mutability to a replace of the value of a member.',
  breaks: 'Access moves from one person to another with nobody joining or leaving.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400 mutability', passedOver: 'warn' }),
});

export const memberRemoved: Check<Write> = defineCheck({
  id: 'members/removed',
  title: 'PATCH remove of one member by a filter keeps the others',
  requirements: ['RFC7644-3.5.2.2-04', 'ENTRA-25'],
  hint: 'Remove the members that the filter in brackets matches, and no others.',
  breaks: 'One person who leaves takes everybody’s access away, or keeps it.',
  judge: judgeWritten,
});

/** The letter gives `value` no role here; identity providers mean the members that it lists: trap 32. */
export const membersRemovedByList: Check<Write> = defineCheck({
  id: 'members/removed-by-list',
  title: 'PATCH remove of listed members does not empty the group',
  requirements: ['RFC7644-3.5.2.2-11', 'JC-03'],
  hint: 'Remove the members that value lists, or answer 400.',
  breaks: 'Entra ID, with its old PATCH, takes everybody’s access away when one person leaves.',
  judge(evidence): Judgement {
    const { write, after } = evidence;
    const status = write?.response?.status ?? 0;
    if (status === 400) return pass;
    if (status >= 500 && status !== 501)
      return fail({ expected: 'the listed member is removed, or 400', actual: answerOf(write) });
    const judged = judgeWritten(evidence);
    if (judged.kind !== 'fail' || !isSuccess(status)) return judged;
    const left = attribute(after?.resource, 'members');
    const isEmpty = !Array.isArray(left) || left.length === 0;
    return warn({
      expected: judged.expected,
      actual: judged.actual,
      reason: isEmpty ? 'by the letter of the RFC all members go' : 'the RFC gives the list no role',
    });
  },
});

export const membersReplaced: Check<Write> = defineCheck({
  id: 'members/replaced',
  title: 'PATCH replace of the members leaves the new ones alone',
  requirements: ['RFC7644-3.5.2.3-09'],
  hint: 'Put the members of the operation in place of all that were there.',
  breaks: 'People who left the group keep their access.',
  judge: judgeWritten,
});

export const membersPut: Check<Write> = defineCheck({
  id: 'members/put',
  title: 'A PUT of a group replaces its members',
  requirements: ['RFC7644-3.5.1-14'],
  hint: 'Put the members of the body in place of all that were there.',
  breaks: 'People who left the group keep their access.',
  judge: judgeWritten,
});
