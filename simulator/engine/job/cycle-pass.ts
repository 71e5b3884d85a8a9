import { type CycleMemory, quarantine } from './cycle-memory.ts';
import type { Decision, GroupIntent, PersonIntent } from './decide.ts';
import type { Delivered } from './delivery.ts';
import { type Delivery, type Failure, failureOf } from './entry.ts';
import type { CycleCounts, QuarantineReason } from './job.ts';
import { type Quarantine, tooManyFailures } from './quarantine.ts';
import { type Counting, startCounting } from './runner.ts';
import type { How, MemberChange, Workshop } from './workshop.ts';

export type PassOptions = {
  readonly workshop: Workshop;
  readonly kept: CycleMemory;
  readonly breaker: Quarantine;
  readonly everyMs: number;
};

export type Pass = { readonly kind: 'initial' | 'incremental'; readonly counts: CycleCounts };

type Context = PassOptions & { readonly counts: Counting; readonly how: How };

type Planned = { readonly id: string; readonly decision: Decision<PersonIntent | GroupIntent> };

/** Why a pass ends before its time. */
type Breach = { readonly reason: QuarantineReason; readonly detail: string };

/** One cycle: users, then groups, then references, then a watermark; or into quarantine. */
export async function runPass(options: PassOptions): Promise<Pass> {
  const { workshop, kept, breaker, everyMs } = options;
  const { directory, clock, habits } = workshop;
  const kind = kept.watermark === undefined ? 'initial' : 'incremental';
  const counts = startCounting();
  kept.cycle += 1;
  if (habits.recycleBinMs !== undefined) directory.purge(clock.now() - habits.recycleBinMs);

  const upTo = directory.version;
  const how = howOf(options);
  const broken = await pass({ ...options, counts, how });
  // A cycle that came to its end has looked at everything: what failed is in escrow.
  if (broken === undefined || broken.reason === 'EncounteredEscrowProportionThreshold') kept.watermark = upTo;
  if (broken === undefined) {
    delete kept.sentence;
    kept.dueAt = clock.now() + everyMs;
  } else {
    if (kept.sentence?.reason !== broken.reason) {
      workshop.notify('Provisioning has been quarantined', `${broken.reason}: ${broken.detail}`);
    }
    quarantine(kept, broken, breaker, clock.now());
  }
  return { kind, counts };
}

async function pass(context: Context): Promise<Breach | undefined> {
  const { workshop, breaker, counts } = context;
  const untested = await testInQuarantine(context);
  if (untested !== undefined) return untested;
  const people = planned(candidates(context, 'people'), (id) => workshop.decidePerson(id, 'always'));
  const groups = planned(candidates(context, 'groups'), (id) => workshop.decideGroup(id));
  counts.evaluated = people.length + groups.length;
  const staged = stage(context, [...people, ...groups]);
  if (staged !== undefined) return staged;

  const withMembers = [...groups.map(({ id }) => id), ...people.flatMap(({ id }) => workshop.directory.groupsOf(id))];
  const stopped =
    (await deliverPeople(context, people)) ??
    (await deliverGroups(context, groups)) ??
    (await deliverManagers(context, people)) ??
    (await deliverMembers(context, withMembers));
  if (stopped !== undefined) return stopped;
  const detail = tooManyFailures(counts, breaker);
  return detail === undefined ? undefined : { reason: 'EncounteredEscrowProportionThreshold', detail };
}

/** A connection that was refused is tested first. */
async function testInQuarantine(context: Context): Promise<Breach | undefined> {
  const { workshop, kept } = context;
  if (kept.sentence?.reason !== 'EncounteredQuarantineException') return undefined;
  const { delivered } = await workshop.other('test-connection', kept.cycle);
  const failure = failureOf(delivered.settlement);
  return failure === undefined ? undefined : exception(failure);
}

/** Holds everything back where more people would lose their access than the administrator lets go. */
function stage(context: Context, all: readonly Planned[]): Breach | undefined {
  const { workshop, kept } = context;
  const removals = all.filter(({ decision }) => isRemoval(decision));
  const { deletionThreshold = Number.POSITIVE_INFINITY } = workshop.settings();
  const isAllowed = removals.length <= deletionThreshold || kept.allowed === 'yes';
  kept.staged = isAllowed ? 0 : removals.length;
  kept.allowed = 'no';
  if (isAllowed) return undefined;
  for (const { id, decision } of removals) {
    const action = decision.kind === 'deliver' && decision.action === 'Delete' ? 'StagedDelete' : 'StagedAction';
    workshop.skip(id, action, 'above the threshold for accidental deletions', kept.cycle);
  }
  const detail = `${removals.length} deletions and deactivations: more than the threshold of ${deletionThreshold}`;
  return { reason: 'AccidentalDeletionThreshold', detail };
}

async function deliverPeople(context: Context, people: readonly Planned[]): Promise<Breach | undefined> {
  const { workshop, kept, counts } = context;
  const { directory, memory } = workshop;
  for (const { id, decision } of people) {
    if (decision.kind === 'deliver') {
      const stopped = await event(context, id, decision);
      if (stopped !== undefined) return stopped;
      await catchUp(context, id);
    } else {
      counts.skipped += 1;
      const isKnown = memory.linkedId(id) !== undefined || directory.isAssigned(id);
      if (isKnown && !kept.revisited.people.has(id)) workshop.skip(id, 'Update', decision.reason, kept.cycle);
    }
    keep(context, 'people', id, decision.kind === 'later' || memory.personOf(id)?.escrow !== undefined);
  }
  return undefined;
}

async function deliverGroups(context: Context, groups: readonly Planned[]): Promise<Breach | undefined> {
  for (const { id, decision } of groups) {
    const stopped = decision.kind === 'deliver' ? await event(context, id, decision) : undefined;
    if (stopped !== undefined) return stopped;
  }
  return undefined;
}

async function event(context: Context, id: string, decision: Delivery): Promise<Breach | undefined> {
  const { workshop, counts, how } = context;
  counts.events += 1;
  const delivered = await workshop.deliver(id, decision, how);
  if (delivered.settlement.kind !== 'done') counts.failures += 1;
  return stops(context, delivered);
}

/** A creation that was repeated as it first went out may be behind the directory by now. */
async function catchUp(context: Context, id: string): Promise<void> {
  const { workshop, how } = context;
  const held = workshop.memory.personOf(id);
  if (held?.delivered === undefined || held.access !== 'active' || held.delivered === held.person) return;
  const next = workshop.decidePerson(id, 'differences');
  if (next?.kind === 'deliver') await workshop.deliver(id, next, how);
}

/** Whose manager came into the target after them in this very cycle; later nobody looks again. */
async function deliverManagers(context: Context, people: readonly Planned[]): Promise<Breach | undefined> {
  const { workshop, counts, how } = context;
  const { directory, memory } = workshop;
  const place = new Map(people.map(({ id }, index) => [id, index]));
  for (const [index, { id, decision }] of people.entries()) {
    const managerId = directory.personRecord(id)?.person.managerId;
    if (managerId === undefined || decision.kind !== 'deliver' || isRemoval(decision)) continue;
    const isLater = (place.get(managerId) ?? -1) > index && memory.linkedId(managerId) !== undefined;
    const next = isLater ? workshop.decidePerson(id, 'always') : undefined;
    if (next?.kind !== 'deliver' || memory.linkedId(id) === undefined) continue;
    counts.references += 1;
    const delivered = await workshop.deliver(id, next, how);
    if (delivered.settlement.kind !== 'done') counts.referenceFailures += 1;
    const stopped = stops(context, delivered);
    if (stopped !== undefined) return stopped;
  }
  return undefined;
}

async function deliverMembers(context: Context, ids: readonly string[]): Promise<Breach | undefined> {
  const { workshop } = context;
  const { memory } = workshop;
  for (const id of new Set(ids)) {
    const change = workshop.memberChange(id);
    const stopped = await tellMembers(context, id, change);
    if (stopped !== undefined) return stopped;
    const held = memory.groupOf(id);
    keep(context, 'groups', id, change.waiting === 'some' || (held?.escrow ?? held?.memberEscrow) !== undefined);
  }
  return undefined;
}

async function tellMembers(context: Context, id: string, change: MemberChange): Promise<Breach | undefined> {
  const { workshop, kept, counts, how } = context;
  const { memory, clock } = workshop;
  const count = change.added.length + change.removed.length;
  const dueAt = memory.groupOf(id)?.memberEscrow?.dueAt ?? 0;
  if (count === 0 || (dueAt > clock.now() && kept.sentence === undefined)) return undefined;
  counts.references += count;
  const delivered = await workshop.deliverMembers(id, change, how);
  if (delivered.settlement.kind !== 'done') counts.referenceFailures += count;
  return stops(context, delivered);
}

function howOf({ workshop: { habits, clock }, kept }: PassOptions): How {
  const { onFailure } = habits;
  return {
    cycle: kept.cycle,
    trigger: 'cycle',
    retryAt({ settlement }, attempts) {
      if (onFailure.kind !== 'escrow') return undefined;
      const waitMs = Math.min(onFailure.firstMs * onFailure.growth ** (attempts - 1), onFailure.longestMs);
      return clock.now() + Math.max(waitMs, settlement.kind === 'retry' ? settlement.afterMs : 0);
    },
  };
}

/** What stops the whole job at once: a refused credential, an answer that is no SCIM. */
function stops({ breaker }: Context, { settlement }: Delivered): Breach | undefined {
  const failure = failureOf(settlement);
  if (failure === undefined) return undefined;
  return settlement.kind === 'refused' || breaker.atOnce.includes(failure.code) ? exception(failure) : undefined;
}

/** What changed since the watermark, and what is to be looked at again. */
function candidates({ workshop, kept }: Context, what: 'people' | 'groups'): readonly string[] {
  const { directory, memory, clock } = workshop;
  const since = kept.watermark ?? 0;
  const changed: readonly string[] =
    what === 'people'
      ? directory.people(since).map(({ person }) => person.id)
      : directory.groups(since).map(({ group }) => group.id);
  if (kept.watermark === undefined) return changed;
  const again = [...kept.revisited[what]].filter((id) => {
    const dueAt = (memory.personOf(id) ?? memory.groupOf(id))?.escrow?.dueAt;
    return kept.sentence !== undefined || dueAt === undefined || dueAt <= clock.now(); // a try takes up everything
  });
  return [...new Set([...changed, ...again])];
}

function keep({ kept }: Context, what: 'people' | 'groups', id: string, needed: boolean): void {
  if (needed) kept.revisited[what].add(id);
  else kept.revisited[what].delete(id);
}

const planned = (ids: readonly string[], decide: (id: string) => Planned['decision'] | undefined): readonly Planned[] =>
  ids.flatMap((id) => {
    const decision = decide(id);
    return decision === undefined ? [] : [{ id, decision }];
  });

const isRemoval = (decision: Planned['decision']): boolean =>
  decision.kind === 'deliver' && (decision.action === 'Disable' || decision.action === 'Delete');

const exception = ({ code, reason }: Failure): Breach => ({
  reason: 'EncounteredQuarantineException',
  detail: `${code}: ${reason}`,
});
