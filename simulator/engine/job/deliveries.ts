import type { Setting } from '../../dialect.ts';
import { subjectOf } from '../subject.ts';
import type { Escrow } from './belief.ts';
import type { GroupIntent } from './decide.ts';
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
import type { HeldGroup, HeldPerson } from './held.ts';
import type { ModifiedProperty } from './job-log.ts';
import type { Deliveries, How, Premises } from './workshop.ts';

/** Delivers one thing at a time. */
export function createDeliveries(premises: Premises, deliverer: Deliverer, setting: Setting): Deliveries {
  const { dialect, habits, directory, memory, clock, write } = premises;
  const speaks = habits.onFailure.kind === 'task' ? 'messages' : 'codes';

  return {
    deliver(id, decision, how) {
      const { intent } = decision;
      if ('person' in intent) {
        const held = known(memory.personOf(id), id);
        const deliver = () => deliverer.person(intent, held, how.trigger);
        return post(held, 'escrow', { id, decision, how, modified: modifiedPerson(held, decision), deliver });
      }
      const held = known(memory.groupOf(id), id);
      const deliver = () => deliverer.group(intent, held);
      return post(held, 'escrow', { id, decision, how, modified: modifiedGroup(held, decision), deliver });
    },

    deliverMembers(id, { added, removed }, how) {
      const held = known(memory.groupOf(id), id);
      // Some products send the whole group for it: with whom it is to hold then.
      const members = new Set([...held.members, ...added]);
      for (const member of removed) members.delete(member);
      const group = withMembers(held.group, [...members]);
      const intent: GroupIntent = { kind: 'change-members', group, added, removed };
      const decision: Delivery = {
        kind: 'deliver',
        action: 'Update',
        intent,
        approval: 'update',
        reason: 'references come last',
        leavesScope: 'no',
      };
      const modified = modifiedMembers(added, removed);
      return post(held, 'memberEscrow', { id, decision, how, modified, deliver: () => deliverer.group(intent, held) });
    },

    async other(kind, cycle) {
      const delivered = await deliverer.other({ kind });
      const action = kind === 'import' ? 'Import' : 'Test';
      const entry = entryOfOther({ at: clock.now(), cycle, action }, delivered);
      write(entry);
      return { delivered, entry };
    },

    skip(id, action, reason, cycle) {
      write(entryOfSkip({ at: clock.now(), cycle, subjectId: id, who: directory.whoIs(id), action }, reason));
    },
  };

  async function post(
    held: HeldPerson | HeldGroup,
    where: 'escrow' | 'memberEscrow',
    { id, decision, how, modified, deliver }: Posting,
  ): Promise<Delivered> {
    const linkedBefore = held.resourceId;
    const delivered = await deliver();
    const dueAt = noteFailure(held, where, delivered, how);
    write(
      entryOfDelivery({
        at: clock.now(),
        cycle: how.cycle,
        subjectId: id,
        who: subjectOf(decision.intent).who ?? id,
        decision,
        delivered,
        modifiedProperties: modified,
        linkedBefore,
        linkedAfter: held.resourceId,
        speaks,
        ...(dueAt !== undefined && { dueAt }),
      }),
    );
    return delivered;
  }

  function modifiedPerson({ attributes }: HeldPerson, { intent, action }: Delivery): readonly ModifiedProperty[] {
    if (action === 'Delete' || !('person' in intent)) return [];
    const target = dialect.mapped(intent.person, setting);
    return modifiedBetween(attributes, action === 'Disable' ? target.filter(({ path }) => path === 'active') : target);
  }

  /** When it is tried again by itself. A refused credential is nobody's failure but the job's. */
  function noteFailure(
    held: HeldPerson | HeldGroup,
    where: 'escrow' | 'memberEscrow',
    delivered: Delivered,
    { retryAt }: How,
  ): number | undefined {
    const failure = failureOf(delivered.settlement);
    if (failure === undefined) setEscrow(held, where, undefined);
    if (failure === undefined || delivered.settlement.kind === 'refused') return undefined;
    const before = where === 'escrow' ? held.escrow : 'memberEscrow' in held ? held.memberEscrow : undefined;
    const attempts = (before?.attempts ?? 0) + 1;
    const dueAt = retryAt(delivered, attempts);
    const firstAt = before?.firstAt ?? clock.now();
    setEscrow(held, where, { attempts, firstAt, ...failure, ...(dueAt !== undefined && { dueAt }) });
    return dueAt;
  }
}

type Posting = {
  readonly id: string;
  readonly decision: Delivery;
  readonly how: How;
  readonly modified: readonly ModifiedProperty[];
  deliver(): Promise<Delivered>;
};

function modifiedGroup({ displayName }: HeldGroup, { intent, action }: Delivery): readonly ModifiedProperty[] {
  if (action === 'Delete' || !('group' in intent)) return [];
  const after = [{ path: 'displayName', value: intent.group.displayName }];
  return modifiedBetween([{ path: 'displayName', value: displayName }], after);
}

function setEscrow(held: HeldPerson | HeldGroup, where: 'escrow' | 'memberEscrow', escrow: Escrow | undefined): void {
  if (where === 'memberEscrow' && 'members' in held) {
    if (escrow === undefined) delete held.memberEscrow;
    else held.memberEscrow = escrow;
  } else if (escrow === undefined) delete held.escrow;
  else held.escrow = escrow;
}

function known<Held>(held: Held | undefined, id: string): Held {
  if (held === undefined) throw new TypeError(`${id} was never evaluated`);
  return held;
}
