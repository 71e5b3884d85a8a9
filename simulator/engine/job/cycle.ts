import type { Breaker } from '../../job-habits.ts';
import type { Delivered } from './delivery.ts';
import { failureOf } from './entry.ts';
import { importNow } from './import.ts';
import type { CycleReport, QuarantineReason } from './job.ts';
import type { JobLogEntry } from './job-log.ts';
import { onDemand } from './on-demand.ts';
import { nextTryAt, type Quarantine, type Sentence, tooManyFailures } from './quarantine.ts';
import { nothingToDo, type Runner, startCounting } from './runner.ts';
import type { How, MemberChange, Workshop } from './workshop.ts';

export type CycleOptions = {
  readonly workshop: Workshop;
  readonly everyMs: number;
  /** The log, to tell what a cycle wrote. */
  readonly log: readonly JobLogEntry[];
};

const noQuarantine: Quarantine = {
  kind: 'quarantine',
  atOnce: [],
  minimumFailures: Number.POSITIVE_INFINITY,
  share: 1,
  most: Number.POSITIVE_INFINITY,
  mostWithReferences: Number.POSITIVE_INFINITY,
  triesAfterMs: [],
  thenEveryMs: 86_400_000,
  disabledAfterMs: Number.POSITIVE_INFINITY,
};

const quarantineOf = (breaker: Breaker): Quarantine => (breaker.kind === 'quarantine' ? breaker : noQuarantine);

/** Cycles at a fixed distance: users, then groups, then references, then a watermark. */
export function createCycleRunner({ workshop, everyMs, log }: CycleOptions): Runner {
  const { directory, memory, clock, habits, settings } = workshop;
  const breaker = quarantineOf(habits.breaker);
  /** Evaluated again although nothing changed: escrowed, not due yet, or members that are not in the target yet. */
  const revisited = { people: new Set<string>(), groups: new Set<string>() };
  let watermark: number | undefined;
  let cycle = 0;
  let dueAt = clock.now();
  let sentence: Sentence | undefined;
  let staged = 0;
  let allowed = false;
  let stoppedSince: number | undefined;

  const disabledAt = (): number | undefined =>
    sentence === undefined ? undefined : sentence.since + breaker.disabledAfterMs;
  const isDisabled = (): boolean => {
    const at = disabledAt();
    return at !== undefined && clock.now() >= at;
  };

  const runner: Runner = {
    state() {
      if (stoppedSince !== undefined) return { kind: 'stopped', since: stoppedSince };
      if (sentence === undefined)
        return { kind: 'running', cycle: watermark === undefined ? 'initial' : 'incremental', dueAt };
      const { reason, detail, since } = sentence;
      if (isDisabled()) return { kind: 'disabled', reason, since: disabledAt() ?? since };
      return { kind: 'quarantined', reason, detail, since, dueAt, staged };
    },
    nextDueAt: () => (stoppedSince !== undefined || isDisabled() ? undefined : dueAt),
    cycleAt: () => (stoppedSince !== undefined || isDisabled() ? undefined : dueAt),
    async runDue() {
      const first = log.length;
      const report = await runOnce();
      return { ...report, at: clock.now(), entries: log.slice(first) };
    },
    restart(criteria) {
      if (criteria?.resetScope === 'Full') memory.forgetLinks();
      memory.forgetEscrows();
      revisited.people.clear();
      revisited.groups.clear();
      watermark = undefined;
      sentence = undefined;
      staged = 0;
      allowed = false;
      stoppedSince = undefined;
      dueAt = clock.now();
    },
    stop() {
      stoppedSince ??= clock.now();
    },
    start() {
      if (stoppedSince === undefined) return;
      stoppedSince = undefined;
      dueAt = Math.max(dueAt, clock.now());
    },
    connected: nothingToDo, // the next try finds out by itself
    reevaluate() {
      watermark = undefined;
    },
    allowDeletions() {
      if (staged === 0) return;
      allowed = true;
      dueAt = clock.now() + everyMs;
    },
    onDemand: (subject, members) => onDemand(workshop, log, subject, members),
    tasks: () => [],
    retryTask: nothingToDo, // a product of cycles has no queue: what failed is in escrow
    approve: nothingToDo,
    reject: nothingToDo,
    forceSync: () => runner.reevaluate(),
    import: () => importNow(workshop),
  };
  return runner;

  async function runOnce(): Promise<Pick<CycleReport, 'kind' | 'counts'>> {
    if (stoppedSince !== undefined || isDisabled()) return { kind: 'none', counts: startCounting() };
    cycle += 1;
    if (habits.recycleBinMs !== undefined) directory.purge(clock.now() - habits.recycleBinMs);
    const kind = watermark === undefined ? 'initial' : 'incremental';
    const counts = startCounting();

    if (sentence?.reason === 'EncounteredQuarantineException') {
      const { delivered } = await workshop.other('test-connection', cycle);
      const failure = failureOf(delivered.settlement);
      if (failure !== undefined) return quarantined('EncounteredQuarantineException', tell(failure));
    }

    const upTo = directory.version;
    const people = candidates('people').flatMap((id) => {
      const decision = workshop.decidePerson(id, 'always');
      return decision === undefined ? [] : [{ id, decision }];
    });
    const groups = candidates('groups').flatMap((id) => {
      const decision = workshop.decideGroup(id);
      return decision === undefined ? [] : [{ id, decision }];
    });
    counts.evaluated = people.length + groups.length;

    const removals = [...people, ...groups].flatMap(({ id, decision }) =>
      decision.kind === 'deliver' && (decision.action === 'Disable' || decision.action === 'Delete')
        ? [{ id, decision }]
        : [],
    );
    const { deletionThreshold } = settings();
    if (deletionThreshold !== undefined && removals.length > deletionThreshold && !allowed) {
      staged = removals.length;
      for (const { id, decision } of removals) {
        const action = decision.action === 'Delete' ? 'StagedDelete' : 'StagedAction';
        workshop.skip(id, action, 'above the threshold for accidental deletions', cycle);
      }
      const detail = `${removals.length} deletions and deactivations: more than the threshold of ${deletionThreshold}`;
      return quarantined('AccidentalDeletionThreshold', detail);
    }
    staged = 0;
    allowed = false;

    for (const { id, decision } of people) {
      if (decision.kind === 'deliver') {
        counts.events += 1;
        const delivered = await workshop.deliver(id, decision, how());
        const stopping = stops(delivered);
        if (stopping !== undefined) return quarantined('EncounteredQuarantineException', stopping);
        if (delivered.settlement.kind !== 'done') counts.failures += 1;
        else await catchUp(id);
      } else {
        counts.skipped += 1;
        if (memory.linkedId(id) !== undefined || directory.isAssigned(id))
          workshop.skip(id, 'Update', decision.reason, cycle);
      }
      keep('people', id, decision.kind === 'later' || memory.personOf(id)?.escrow !== undefined);
    }

    for (const { id, decision } of groups) {
      if (decision.kind !== 'deliver') continue;
      counts.events += 1;
      const delivered = await workshop.deliver(id, decision, how());
      const stopping = stops(delivered);
      if (stopping !== undefined) return quarantined('EncounteredQuarantineException', stopping);
      if (delivered.settlement.kind !== 'done') counts.failures += 1;
    }

    for (const id of new Set([
      ...groups.map((group) => group.id),
      ...people.flatMap((person) => directory.groupsOf(person.id)),
    ])) {
      const change = workshop.memberChange(id);
      if (memory.groupOf(id)?.resourceId !== undefined) {
        const stopping = await references(id, change);
        if (stopping !== undefined) return quarantined('EncounteredQuarantineException', stopping);
      }
      const held = memory.groupOf(id);
      keep('groups', id, change.waiting === 'some' || held?.escrow !== undefined || held?.memberEscrow !== undefined);
    }

    watermark = upTo;
    const breach = tooManyFailures(counts, breaker);
    if (breach !== undefined) return quarantined('EncounteredEscrowProportionThreshold', breach);
    sentence = undefined;
    dueAt = clock.now() + everyMs;
    return { kind, counts };

    function quarantined(reason: QuarantineReason, detail: string): Pick<CycleReport, 'kind' | 'counts'> {
      const before = sentence;
      const since = before?.since ?? clock.now();
      sentence = { reason, detail, since, tries: before === undefined ? 0 : before.tries + 1 };
      // A job that was stopped in quarantine has missed tries: they are not made up for.
      while (nextTryAt(sentence, breaker) <= clock.now() && clock.now() < since + breaker.disabledAfterMs) {
        sentence = { ...sentence, tries: sentence.tries + 1 };
      }
      if (before?.reason !== reason) {
        workshop.notify('Provisioning has been quarantined', `${reason}: ${detail}`);
      }
      dueAt = nextTryAt(sentence, breaker);
      return { kind, counts };
    }

    async function references(id: string, { added, removed }: MemberChange): Promise<string | undefined> {
      const count = added.length + removed.length;
      const escrow = memory.groupOf(id)?.memberEscrow;
      if (count === 0 || (escrow?.dueAt !== undefined && escrow.dueAt > clock.now() && sentence === undefined))
        return undefined;
      counts.references += count;
      const delivered = await workshop.deliverMembers(id, { added, removed, waiting: 'none' }, how());
      if (delivered.settlement.kind !== 'done') counts.referenceFailures += count;
      return stops(delivered);
    }
  }

  /** A creation that was repeated as it first went out may be behind the directory by now. */
  async function catchUp(id: string): Promise<void> {
    const held = memory.personOf(id);
    if (held?.delivered === undefined || held.access !== 'active' || held.delivered === held.person) return;
    const next = workshop.decidePerson(id, 'differences');
    if (next?.kind === 'deliver') await workshop.deliver(id, next, how());
  }

  function how(): How {
    return { cycle, trigger: 'cycle', retryAt };
  }

  function retryAt({ settlement }: Delivered, attempts: number): number | undefined {
    const { onFailure } = habits;
    if (onFailure.kind !== 'escrow') return undefined;
    const waitMs = Math.min(onFailure.firstMs * onFailure.growth ** (attempts - 1), onFailure.longestMs);
    return clock.now() + Math.max(waitMs, settlement.kind === 'retry' ? settlement.afterMs : 0);
  }

  /** What stops the whole job at once: a refused credential, an answer that is no SCIM. */
  function stops({ settlement }: Delivered): string | undefined {
    const failure = failureOf(settlement);
    if (failure === undefined) return undefined;
    if (settlement.kind === 'refused' || breaker.atOnce.includes(failure.code)) return tell(failure);
    return undefined;
  }

  function candidates(what: 'people' | 'groups'): readonly string[] {
    const changed: readonly string[] =
      what === 'people'
        ? directory.people(watermark ?? 0).map(({ person }) => person.id)
        : directory.groups(watermark ?? 0).map(({ group }) => group.id);
    if (watermark === undefined) return changed;
    const ids = new Set(changed);
    for (const id of revisited[what]) if (isDue(id)) ids.add(id);
    return [...ids];
  }

  /** In quarantine every try takes up everything. */
  function isDue(id: string): boolean {
    if (sentence !== undefined) return true;
    const escrow = memory.personOf(id)?.escrow ?? memory.groupOf(id)?.escrow;
    return escrow?.dueAt === undefined || escrow.dueAt <= clock.now();
  }

  function keep(what: 'people' | 'groups', id: string, needed: boolean): void {
    if (needed) revisited[what].add(id);
    else revisited[what].delete(id);
  }
}

const tell = ({ code, reason }: { readonly code: string; readonly reason: string }): string => `${code}: ${reason}`;
