import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, type CheckFacts, defineCheck, fail, type Judgement, pass } from '../../check.ts';
import { judgeWritten, type Write } from '../write.ts';

const change = (facts: CheckFacts): Check<Write> => defineCheck({ ...facts, judge: judgeWritten });

export const oktaGroupRenamed: Check<Write> = change({
  id: 'okta/group-renamed',
  title: 'A group is renamed with its id inside the value, and keeps it',
  requirements: ['OKTA-16'],
  hint: 'Pass over the id in the value of a replace without a path, and take the displayName.',
  breaks: 'Okta sends this with every change of members: “Unable to update Group Push mapping”.',
});

/** Neither `type` nor `$ref` is sent; where the target shows a type, it is User. */
export const oktaMemberPlain: Check<Write & { readonly member: string }> = defineCheck({
  id: 'okta/member-plain',
  title: 'Members who are added by value and display alone are people',
  requirements: ['OKTA-17'],
  hint: 'Look a member without type and $ref up among people.',
  breaks: 'Okta: the members of pushed groups are not recognized.',
  judge(evidence): Judgement {
    const judged = judgeWritten(evidence);
    if (judged.kind !== 'pass') return judged;
    const members = attribute(evidence.after?.resource, 'members');
    const shown = Array.isArray(members)
      ? members.find((one) => attribute(one, 'value') === evidence.member)
      : undefined;
    const type = attribute(shown, 'type');
    return type === undefined || type === 'User'
      ? pass
      : fail({ expected: 'a member of type User', actual: `of type ${JSON.stringify(type)}` });
  },
});

export const oktaMembersExchanged: Check<Write> = change({
  id: 'okta/members-exchanged',
  title: 'One PATCH takes a member away and adds another',
  requirements: ['OKTA-18'],
  hint: 'Carry out each operation of a PATCH, in order: the remove by its value path, then the add.',
  breaks: 'Okta: who left a group stays in it, or who joined does not.',
});

export const oktaMembersPushed: Check<Write> = change({
  id: 'okta/members-pushed',
  title: 'Push now: a full list of members takes the place of the old one',
  requirements: ['OKTA-19', 'RFC7644-3.5.2.3-09'],
  hint: 'Put the members of a replace in place of all that were there.',
  breaks: 'Okta: pushing a group in full leaves members in it who left.',
});

export const oktaMembersEmptied: Check<Write> = change({
  id: 'okta/members-emptied',
  title: 'Push now of an empty group leaves it without members',
  requirements: ['OKTA-19', 'RFC7644-3.5.2.3-09'],
  hint: 'Read replace of members with [] as: nobody is left.',
  breaks: 'Okta: the last members of a group keep its rights.',
});

export const oktaMembersPathLess: Check<Write> = change({
  id: 'okta/members-path-less',
  title: 'A full list of members without a path takes the place of the old one',
  requirements: ['OKTA-19', 'RFC7644-3.5.2.3-01'],
  hint: 'Read members in the value of a replace without a path like a replace of members.',
  breaks: 'Okta: pushing a group in full fails, or changes nothing.',
});

export const oktaGroupPut: Check<Write> = change({
  id: 'okta/group-put',
  title: 'A PUT of a group replaces its members, whose display is null',
  requirements: ['OKTA-20'],
  hint: 'Put the members of the body in place of the old ones, and pass over a display that is null.',
  breaks: 'Okta apps made with the wizard: groups keep whoever left, or cannot be pushed at all.',
});
