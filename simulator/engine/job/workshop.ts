import type { Dialect, Setting } from '../../dialect.ts';
import type { JobHabits } from '../../job-habits.ts';
import { subjectOf } from '../subject.ts';
import {
  type Decision,
  decideGroup,
  decidePerson,
  type GroupIntent,
  nothingToChange,
  type PersonIntent,
  scopeOf,
} from './decide.ts';
import { type Delivered, type Deliverer, withMembers } from './delivery.ts';
import {
  type Delivery,
  entryOfDelivery,
  entryOfOther,
  entryOfSkip,
  failureOf,
  modifiedBetween,
  modifiedMembers,
} from './entry.ts';
import type { HeldGroup, HeldPerson, Memory } from './held.ts';
import type { JobDirectory } from './job-directory.ts';
import type { JobAction, JobLogEntry } from './job-log.ts';
import type { JobSettings } from './settings.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What both kinds of schedule work with. */
export type Workshop = {
  readonly dialect: Dialect;
  readonly habits: JobHabits;
  readonly directory: JobDirectory;
  readonly memory: Memory;
  readonly clock: VirtualClock;
  readonly groups: Setting['groups'];
  /** Of the dialect, with its options. */
  readonly deletes: Dialect['deletes'];
  settings(): JobSettings;
  write(entry: JobLogEntry): void;
  notify(subject: string, text: string): void;

  /** undefined: not in the directory. */
  decidePerson(id: string, resend: 'always' | 'differences'): Decision<PersonIntent> | undefined;
  /** `full-push`: its members are told anew, all of them. */
  decideGroup(id: string, push?: 'changes' | 'full-push'): Decision<GroupIntent> | undefined;
  /** Members to be told, or taken back; undefined: none. `waiting`: some are not in the target yet. */
  memberChange(id: string): MemberChange;
  /** Delivers, remembers, writes the log. `retryAt` says when a failure is tried again by itself, if at all. */
  deliver(id: string, decision: Delivery, how: How): Promise<Delivered>;
  deliverMembers(id: string, change: MemberChange, how: How): Promise<Delivered>;
  other(
    kind: 'test-connection' | 'import',
    cycle: number,
  ): Promise<{ readonly delivered: Delivered; readonly entry: JobLogEntry }>;
  skip(id: string, action: JobAction, reason: string, cycle: number): void;
};

export type MemberChange = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly waiting: 'some' | 'none';
};

export type How = {
  readonly cycle: number;
  readonly trigger: Setting['trigger'];
  /** `attempts`: this one included. */
  retryAt(delivered: Delivered, attempts: number): number | undefined;
};

export type WorkshopOptions = Pick<
  Workshop,
  'dialect' | 'habits' | 'directory' | 'memory' | 'clock' | 'groups' | 'deletes' | 'settings' | 'write' | 'notify'
> & { readonly deliverer: Deliverer; readonly setting: Setting };

export function createWorkshop({ deliverer, setting, ...shared }: WorkshopOptions): Workshop {
  const { dialect, habits, directory, memory, clock, groups, settings, write } = shared;

  const scopeNow = (id: string) => {
    const record = directory.personRecord(id);
    if (record === undefined) return undefined;
    return { record, scope: scopeOf(record, directory.isAssigned(id) ? 'assigned' : 'not-assigned', settings()) };
  };

  return {
    ...shared,

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
        deletes: shared.deletes,
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

    memberChange,

    async deliver(id, decision, how) {
      const { intent } = decision;
      const held = 'person' in intent ? memory.personOf(id) : memory.groupOf(id);
      if (held === undefined) throw new TypeError(`${id} was never evaluated`);
      const linkedBefore = held.resourceId;
      const modifiedProperties = modifiedBy(id, decision);
      const delivered =
        'person' in intent
          ? await deliverer.person(intent, personOf(id), how.trigger)
          : await deliverer.group(intent, groupOf(id));
      const dueAt = noteFailure(held, 'escrow', delivered, how);
      write(
        entryOfDelivery({
          at: clock.now(),
          cycle: how.cycle,
          subjectId: id,
          who: subjectOf(intent).who ?? id,
          decision,
          delivered,
          modifiedProperties,
          linkedBefore,
          linkedAfter: held.resourceId,
          ...(dueAt !== undefined && { dueAt }),
        }),
      );
      return delivered;
    },

    async deliverMembers(id, { added, removed }, how) {
      const held = groupOf(id);
      // Some products send the whole group for it: with whom it is to hold then.
      const members = new Set([...held.members, ...added]);
      for (const member of removed) members.delete(member);
      const intent: GroupIntent = {
        kind: 'change-members',
        group: withMembers(held.group, [...members]),
        added,
        removed,
      };
      const linkedBefore = held.resourceId;
      const delivered = await deliverer.group(intent, held);
      const dueAt = noteFailure(held, 'memberEscrow', delivered, how);
      write(
        entryOfDelivery({
          at: clock.now(),
          cycle: how.cycle,
          subjectId: id,
          who: held.group.displayName,
          decision: {
            kind: 'deliver',
            action: 'Update',
            intent,
            approval: 'update',
            reason: 'references come last',
            leavesScope: 'no',
          },
          delivered,
          modifiedProperties: modifiedMembers(added, removed),
          linkedBefore,
          linkedAfter: held.resourceId,
          ...(dueAt !== undefined && { dueAt }),
        }),
      );
      return delivered;
    },

    async other(kind, cycle) {
      const delivered = await deliverer.other({ kind });
      const action = kind === 'import' ? 'Import' : 'Test';
      const entry = entryOfOther({ at: clock.now(), cycle, action }, delivered);
      write(entry);
      return { delivered, entry };
    },

    skip(id, action, reason, cycle) {
      write(entryOfSkip({ at: clock.now(), cycle, subjectId: id, who: whoIs(id), action }, reason));
    },
  };

  function personOf(id: string): HeldPerson {
    const held = memory.personOf(id);
    if (held === undefined) throw new TypeError(`person ${id} was never evaluated`);
    return held;
  }

  function groupOf(id: string): HeldGroup {
    const held = memory.groupOf(id);
    if (held === undefined) throw new TypeError(`group ${id} was never evaluated`);
    return held;
  }

  function whoIs(id: string): string {
    const person = directory.personRecord(id)?.person;
    if (person !== undefined) return `${person.displayName} <${person.email}>`;
    return directory.groupRecord(id)?.group.displayName ?? id;
  }

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

  function memberChange(id: string): MemberChange {
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
  }

  function modifiedBy(id: string, { intent, action }: Delivery) {
    if ('group' in intent) {
      const old = memory.groupOf(id)?.displayName;
      return action === 'Delete'
        ? []
        : modifiedBetween(
            [{ path: 'displayName', value: old }],
            [{ path: 'displayName', value: intent.group.displayName }],
          );
    }
    if (action === 'Delete') return [];
    const target = dialect.mapped(intent.person, setting);
    const sent = action === 'Disable' ? target.filter(({ path }) => path === 'active') : target;
    return modifiedBetween(personOf(id).attributes, sent);
  }

  /** When it is tried again by itself. A refused credential is nobody's failure but the job's. */
  function noteFailure(
    held: HeldPerson | HeldGroup,
    where: 'escrow' | 'memberEscrow',
    delivered: Delivered,
    { retryAt }: How,
  ): number | undefined {
    const failure = failureOf(delivered.settlement);
    const before = where === 'escrow' ? held.escrow : 'memberEscrow' in held ? held.memberEscrow : undefined;
    const set = (escrow: HeldPerson['escrow']): void => {
      if (where === 'memberEscrow' && 'members' in held) {
        if (escrow === undefined) delete held.memberEscrow;
        else held.memberEscrow = escrow;
      } else if (escrow === undefined) delete held.escrow;
      else held.escrow = escrow;
    };
    if (failure === undefined) {
      set(undefined);
      return undefined;
    }
    if (delivered.settlement.kind === 'refused') return undefined;
    const attempts = (before?.attempts ?? 0) + 1;
    const dueAt = retryAt(delivered, attempts);
    set({
      attempts,
      firstAt: before?.firstAt ?? clock.now(),
      ...failure,
      ...(dueAt !== undefined && { dueAt }),
    });
    return dueAt;
  }
}
