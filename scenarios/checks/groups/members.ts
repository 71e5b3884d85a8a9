import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, type CheckFacts, defineCheck, fail, type Judgement, pass } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { missingResource } from '../person-read.ts';

export type GroupRead = Seen & {
  /** Ids that must be members. */
  readonly members: readonly string[];
  /** Ids that must not be. */
  readonly strangers: readonly string[];
};

function membership(facts: Pick<CheckFacts, 'id' | 'title' | 'requirements' | 'hint' | 'breaks'>): Check<GroupRead> {
  return defineCheck({ ...facts, judge: judgeMembers });
}

export const pushedMembers = membership({
  id: 'groups/pushed-members',
  title: 'A pushed group has the members that the directory says',
  requirements: ['RFC7643-4.2-06', 'RFC7644-3.5.2.1-09'],
  hint: 'Store the members of a create, and those that are added to an empty group.',
  breaks: 'People miss the rights that their group should give them.',
});

export const memberAdded = membership({
  id: 'groups/member-added',
  title: 'A member who is added joins the others',
  requirements: ['RFC7644-3.5.2.1-09'],
  hint: 'Append to members, and keep those that are there.',
  breaks: 'Everybody else loses the rights of the group.',
});

export const renameKeepsMembers = membership({
  id: 'groups/rename-keeps-members',
  title: 'A renamed group keeps its members',
  requirements: ['RFC7644-3.5.2-25'],
  hint: 'Change what the operations name and nothing else.',
  breaks: 'A new name for a group takes everybody’s rights away.',
});

export function judgeMembers(read: GroupRead): Judgement {
  const missing = missingResource(read);
  if (missing !== undefined) return missing;
  const ids = memberIds(read);
  const lost = read.members.filter((id) => !ids.includes(id));
  if (lost.length > 0)
    return fail({ expected: `${read.members.length} members`, actual: `${lost.length} of them missing` });
  const extra = read.strangers.filter((id) => ids.includes(id));
  return extra.length === 0 ? pass : fail({ expected: 'the member is out', actual: 'still a member' });
}

/** For reading until a change has arrived. */
export const hasMembers =
  (members: readonly string[], strangers: readonly string[]) =>
  (seen: Seen): boolean => {
    const ids = memberIds(seen);
    return members.every((id) => ids.includes(id)) && !strangers.some((id) => ids.includes(id));
  };

export function memberIds({ resource }: Seen): readonly string[] {
  const members = attribute(resource, 'members');
  return Array.isArray(members) ? members.map((member) => String(attribute(member, 'value') ?? member)) : [];
}
