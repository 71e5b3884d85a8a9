import type { Setting } from '../../dialect.ts';
import { type Decision, decideGroup, decidePerson, type GroupIntent, nothingToChange, scopeOf } from './decide.ts';
import { withMembers } from './delivery.ts';
import type { Decisions, Premises } from './workshop.ts';

/** Decides as the directory, the settings and the memory are at the moment of asking. */
export function createDecisions(premises: Premises, setting: Setting): Decisions {
  const { dialect, habits, directory, memory, clock, groups, deletes, settings } = premises;

  const scopeNow = (id: string) => {
    const record = directory.personRecord(id);
    if (record === undefined) return undefined;
    return { record, scope: scopeOf(record, directory.isAssigned(id) ? 'assigned' : 'not-assigned', settings()) };
  };

  return {
    decidePerson(id, resend) {
      const found = scopeNow(id);
      if (found === undefined) return undefined;
      const { record, scope } = found;
      const held = memory.person(record.person);
      return decidePerson({
        record,
        scope,
        held,
        settings: settings(),
        deletes,
        mapped: held.resourceId === undefined ? [] : dialect.mapped(record.person, setting),
        resend,
        now: clock.now(),
      });
    },

    decideGroup(id, push = 'changes') {
      const record = directory.groupRecord(id);
      if (record === undefined) return undefined;
      if (groups !== 'endpoint') return { kind: 'skip', reason: 'the target takes no groups' };
      const held = memory.group(record.group);
      const decision = naming(decideGroup(record, held, settings(), habits.groupObjects), id);
      if (push === 'changes' || decision.kind !== 'skip' || held.resourceId === undefined) return decision;
      if (record.deleted || decision.reason !== nothingToChange) return decision;
      return {
        kind: 'deliver',
        action: 'Update',
        intent: { kind: 'replace-members', group: withMembers(record.group, wantedMembers(id).there) },
        approval: 'update',
        reason: 'pushed in full',
        leavesScope: 'no',
      };
    },

    memberChange(id) {
      const held = memory.groupOf(id);
      if (held?.resourceId === undefined) return { added: [], removed: [], waiting: 'none' };
      const { there, waiting } = wantedMembers(id);
      const wanted = new Set(there);
      const added = there.filter((member) => !held.members.has(member) || held.perhaps.has(member));
      const known = [...new Set([...held.members, ...held.perhaps])];
      const removed = known.filter((member) => !wanted.has(member));
      const gone = removed.filter((member) => memory.linkedId(member) === undefined);
      for (const member of gone) {
        held.members.delete(member); // whom the target does not know it cannot be told of
        held.perhaps.delete(member);
      }
      return { added, removed: removed.filter((member) => !gone.includes(member)), waiting };
    },
  };

  /** A product that makes the group with its members can name those alone whom the target knows; one of cycles names nobody. */
  function naming(decision: Decision<GroupIntent>, id: string): Decision<GroupIntent> {
    if (decision.kind !== 'deliver') return decision;
    if (decision.intent.kind === 'rename-group') {
      const told = [...(memory.groupOf(id)?.members ?? [])]; // where the whole group goes out, its members stay as they are
      return { ...decision, intent: { ...decision.intent, group: withMembers(decision.intent.group, told) } };
    }
    if (decision.intent.kind !== 'push-group') return decision;
    const memberIds = habits.schedule.kind === 'cycle' ? [] : wantedMembers(id).there;
    return { ...decision, intent: { kind: 'push-group', group: withMembers(decision.intent.group, memberIds) } };
  }

  /** `there`: those whom the target can be told of. */
  function wantedMembers(id: string): { readonly there: readonly string[]; readonly waiting: 'some' | 'none' } {
    const there: string[] = [];
    let waiting: 'some' | 'none' = 'none';
    for (const memberId of directory.groupRecord(id)?.group.memberIds ?? []) {
      const found = scopeNow(memberId);
      if (found === undefined || found.record.deleted === 'hard') continue; // nested groups are not resolved
      if (habits.groupObjects === 'pushed' && found.scope.kind === 'out') continue;
      if (memory.linkedId(memberId) !== undefined) there.push(memberId);
      else if (found.scope.kind === 'in') waiting = 'some';
    }
    return { there, waiting };
  }
}
