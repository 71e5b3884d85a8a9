import type { Group, Person } from '../../directory/person.ts';
import { isGroup } from './create-job-directory.ts';
import type { OnDemand } from './job.ts';
import type { JobLogEntry } from './job-log.ts';
import type { How, Workshop } from './workshop.ts';

const how: How = { cycle: 0, trigger: 'on-demand', retryAt: () => undefined };

/**
 * One person, or one group with a few members, at once. Who is blocked or deleted in the directory is not found by this
 * button; who was unassigned is disabled by it. The connection is tested by the dialect. provision-on-demand.md
 */
export async function onDemand(
  workshop: Workshop,
  log: readonly JobLogEntry[],
  subject: Person | Group,
  members: readonly Person[],
): Promise<OnDemand> {
  const { habits, directory, memory } = workshop;
  if (habits.onDemand === undefined) return refused('this product has no button to provision on demand');
  const { mostMembers } = habits.onDemand;
  if (members.length > mostMembers) {
    return refused(`at most ${mostMembers} members of a group at a time; ${members.length} were picked`);
  }
  const people = isGroup(subject) ? members : [subject];
  const lost = people.find((person) => !isFound(person.id));
  if (lost !== undefined) return refused(`${lost.displayName} is not found: blocked, deleted, or not in the directory`);
  if (isGroup(subject) && directory.groupRecord(subject.id) === undefined) {
    return refused(`${subject.displayName} is not in the directory`);
  }

  const first = log.length;
  const done = (): OnDemand => ({ kind: 'done', entries: log.slice(first) });
  for (const { id } of people) await deliverPerson(id);
  if (!isGroup(subject)) return done();

  const decision = workshop.decideGroup(subject.id);
  if (decision?.kind === 'deliver') await workshop.deliver(subject.id, decision, how);
  if (decision?.kind === 'skip' && memory.linkedId(subject.id) === undefined) {
    workshop.skip(subject.id, 'Create', decision.reason, 0);
  }
  const picked = new Set(members.map(({ id }) => id));
  const { added } = workshop.memberChange(subject.id);
  const wanted = added.filter((id) => picked.has(id));
  if (wanted.length > 0)
    await workshop.deliverMembers(subject.id, { added: wanted, removed: [], waiting: 'none' }, how);
  return done();

  function isFound(id: string): boolean {
    const record = directory.personRecord(id);
    return record !== undefined && record.deleted === 'no' && record.person.enabled;
  }

  async function deliverPerson(id: string): Promise<void> {
    const next = workshop.decidePerson(id, 'always');
    if (next?.kind === 'deliver') await workshop.deliver(id, next, how);
    else if (next !== undefined) workshop.skip(id, 'Update', next.reason, 0);
  }
}

const refused = (reason: string): OnDemand => ({ kind: 'refused', reason });
