import type { Dialect } from '../dialect.ts';
import { statusName } from '../dialects/wire/answer.ts';
import type { IntentKind, Settlement } from '../intent.ts';
import { type JobHabits, plainHabits } from '../job-habits.ts';
import { tooManyFailures } from './job/quarantine.ts';

/** What ended badly. */
export type FailedOutcome = {
  readonly intent: IntentKind;
  readonly settlement: Exclude<Settlement, { kind: 'done' }>;
  /** HTTP status of the deciding answer; absent: none came. */
  readonly answer?: number;
  /** Whether the identity provider knows the target's id. */
  readonly linked: 'linked' | 'not-linked';
};

/** What happened before. */
export type FailureHistory = {
  /** Attempts at this one, the failed one included. */
  readonly attempts: number;
  /** Of the cycle in hand, where it is known. */
  readonly failures?: number;
  readonly events?: number;
};

/** What is at stake for the person or group until it is repaired. */
export type Danger =
  /** Two accounts of one person. */
  | 'duplicate'
  /** Cannot get in who should. */
  | 'locked-out'
  /** Still gets in who should not. */
  | 'keeps-access'
  /** Old values. */
  | 'stale'
  /** An account that the identity provider does not know. */
  | 'orphan'
  /** No later change arrives either. */
  | 'cut-off';

export type Prognosis = {
  readonly next:
    | { readonly kind: 'by-itself'; readonly afterMs: number }
    | { readonly kind: 'administrator' }
    | { readonly kind: 'next-change' };
  readonly state: 'escrowed' | 'paused' | 'failed-task' | 'quarantined' | 'stopped' | 'forgotten';
  readonly dangers: readonly Danger[];
  /** For a report, in order: what it does, when it stops, what becomes of the person, what the administrator reads. */
  readonly sentences: readonly string[];
};

/** What the identity provider would do now. Pure; what a product does not publish is said to be so. */
export function prognosis(dialect: Dialect, failed: FailedOutcome, history: FailureHistory): Prognosis {
  const habits = dialect.job ?? plainHabits;
  const course = courseOf(dialect, habits, failed, history);
  const fate = fateOf(dialect, failed);
  return {
    next: course.next,
    state: course.state,
    dangers: fate.dangers,
    sentences: [...course.sentences, ...fate.sentences, seen(dialect, failed)],
  };
}

type Course = Pick<Prognosis, 'next' | 'state' | 'sentences'>;

function courseOf(dialect: Dialect, habits: JobHabits, failed: FailedOutcome, history: FailureHistory): Course {
  const { settlement } = failed;
  const { breaker } = habits;
  const stopsAtOnce =
    settlement.kind === 'refused' || (breaker.kind === 'quarantine' && breaker.atOnce.includes(settlement.code));
  if (stopsAtOnce) return stopped(dialect, habits);
  if (habits.onFailure.kind === 'escrow') return escrowed(dialect, habits, failed, history);
  if (settlement.kind === 'retry' && history.attempts < dialect.repeats.attempts) {
    return paused(dialect, settlement, history);
  }
  if (habits.onFailure.kind === 'dropped') {
    const sync =
      habits.schedule.kind === 'event' && habits.schedule.fullSyncMs !== undefined
        ? ` or the next full synchronisation (every ${duration(habits.schedule.fullSyncMs)})`
        : '';
    const sentence = `${dialect.title} writes it to its log and goes on: it is tried again with the next change${sync}.`;
    return { next: { kind: 'next-change' }, state: 'forgotten', sentences: [sentence] };
  }
  const given =
    settlement.kind === 'retry' ? `gives up after ${history.attempts} attempts; the` : 'tries nothing by itself; the';
  return {
    next: { kind: 'administrator' },
    state: 'failed-task',
    sentences: [`${dialect.title} ${given} failed task stays until the administrator has it tried again.`],
  };
}

function stopped({ title }: Dialect, { breaker, schedule }: JobHabits): Course {
  if (breaker.kind === 'none') {
    const what =
      schedule.kind === 'event' ? 'Whatever changes meanwhile waits in the queue' : 'No cycle runs meanwhile';
    return {
      next: { kind: 'administrator' },
      state: 'stopped',
      sentences: [`${title} sends nothing more until the administrator has put the connection right. ${what}.`],
    };
  }
  const [firstMs = breaker.thenEveryMs] = breaker.triesAfterMs;
  const tries = breaker.triesAfterMs.map(duration).join(', ');
  return {
    next: { kind: 'by-itself', afterMs: firstMs },
    state: 'quarantined',
    sentences: [
      `${title} puts the whole job into quarantine at once (EncounteredQuarantineException): nobody is provisioned.`,
      `It tries again after ${tries}, then every ${duration(breaker.thenEveryMs)}; after ${duration(breaker.disabledAfterMs)} the job is switched off. A good answer lifts the quarantine.`,
    ],
  };
}

function escrowed(
  { title }: Dialect,
  habits: JobHabits,
  { settlement }: FailedOutcome,
  history: FailureHistory,
): Course {
  const { onFailure, breaker } = habits;
  if (onFailure.kind !== 'escrow') throw new TypeError('escrow is not what this product does');
  const waitMs = Math.min(onFailure.firstMs * onFailure.growth ** (history.attempts - 1), onFailure.longestMs);
  const afterMs = Math.max(waitMs, settlement.kind === 'retry' ? settlement.afterMs : 0);
  const again =
    history.attempts === 1
      ? `in the next cycle (${duration(afterMs)})`
      : `in about ${duration(afterMs)} (how the frequency falls is not published)`;
  const sentences = [`${title} keeps it in escrow and tries again ${again}, then ever more seldom.`];
  if (breaker.kind === 'none') return { next: { kind: 'by-itself', afterMs }, state: 'escrowed', sentences };

  const { failures = 0, events = 0 } = history;
  const counts = { evaluated: events, events, failures, references: 0, referenceFailures: 0, skipped: 0 };
  const breach = tooManyFailures(counts, breaker);
  const limit = `more than ${Math.round(breaker.share * 100)} % of a cycle, at least ${breaker.minimumFailures} failures`;
  if (breach !== undefined) {
    sentences.push(`The job goes into quarantine (EncounteredEscrowProportionThreshold): ${breach}.`);
    return {
      next: { kind: 'by-itself', afterMs: breaker.triesAfterMs[0] ?? afterMs },
      state: 'quarantined',
      sentences,
    };
  }
  sentences.push(`Quarantine would need ${limit}${events > 0 ? `; here ${failures} of ${events} failed` : ''}.`);
  return { next: { kind: 'by-itself', afterMs }, state: 'escrowed', sentences };
}

function paused(
  { title, repeats }: Dialect,
  settlement: Extract<Settlement, { kind: 'retry' }>,
  { attempts }: FailureHistory,
): Course {
  const afterMs = settlement.afterMs * (repeats.growth === 'doubling' ? 2 ** (attempts - 1) : 1);
  const growth = repeats.growth === 'doubling' ? ', each further wait twice as long' : '';
  return {
    next: { kind: 'by-itself', afterMs },
    state: 'paused',
    sentences: [
      `${title} pauses for ${duration(afterMs)} and tries again: attempt ${attempts} of ${repeats.attempts}${growth}. After the last one the administrator must act.`,
    ],
  };
}

type Fate = { readonly dangers: readonly Danger[]; readonly sentences: readonly string[] };

function fateOf(dialect: Dialect, { intent, answer, linked }: FailedOutcome): Fate {
  const isUnsure = answer === undefined || answer >= 500;
  const isLost = answer === 404 && linked === 'linked';
  switch (intent) {
    case 'test-connection':
      return { dangers: [], sentences: ['Until the test succeeds the administrator cannot switch provisioning on.'] };
    case 'import':
      return {
        dangers: [],
        sentences: ['Nobody is changed; what the target holds stays unknown until the next import.'],
      };
    case 'assign':
      if (linked === 'linked')
        return isLost
          ? lost(dialect)
          : { dangers: ['stale'], sentences: ['The account is linked and holds old values.'] };
      return unborn(dialect, isUnsure, answer);
    case 'enable':
      if (isLost) return lost(dialect);
      return { dangers: ['locked-out'], sentences: ['The person is locked out: the account stays inactive.'] };
    case 'update':
    case 'set-password':
      if (isLost) return lost(dialect);
      return {
        dangers: ['stale'],
        sentences: [
          isUnsure
            ? 'The target may hold the new values or the old ones; the identity provider believes the old ones.'
            : 'The target keeps the old values; where the address changed, the person still has the old one.',
        ],
      };
    case 'unassign':
    case 'disable':
    case 'delete':
      if (isLost) return { dangers: [], sentences: ['The account is gone already, so nobody keeps access.'] };
      return { dangers: ['keeps-access'], sentences: ['The person keeps their access for so long.'] };
    case 'push-group':
      return isUnsure && linked === 'not-linked'
        ? {
            dangers: ['duplicate'],
            sentences: ['The group may be there: a target that takes the same name twice holds two.'],
          }
        : { dangers: ['stale'], sentences: ['The group is missing, and its members lack what it gives them.'] };
    case 'rename-group':
      return { dangers: ['stale'], sentences: ['The group keeps its old name.'] };
    case 'change-members':
    case 'replace-members':
      return {
        dangers: ['stale', 'keeps-access'],
        sentences: ['Who joined lacks what the group gives, and who left keeps it.'],
      };
    case 'delete-group':
      return { dangers: ['keeps-access'], sentences: ['The group stays, with whatever it gives its members.'] };
  }
}

function unborn({ matchesFirst }: Dialect, isUnsure: boolean, answer: number | undefined): Fate {
  if (isUnsure) {
    return {
      dangers: ['locked-out', 'duplicate', 'orphan'],
      sentences: [
        matchesFirst
          ? 'The account may have been created. It is looked up by its name before it is created again: a target that does not find it at once, or a person who is renamed meanwhile, makes two of it.'
          : 'The account may have been created, and the creation is repeated without a look-up: a target that does not answer 409 then holds two.',
        'Unassigned before that, the person leaves an account that nobody knows.',
      ],
    };
  }
  if (answer === 409) {
    return {
      dangers: ['locked-out'],
      sentences: [
        matchesFirst
          ? 'The target has such an account, and yet the search did not find it: until the search finds it, it is never linked.'
          : 'The target has such an account already; it is linked only where the product looks it up afterwards.',
      ],
    };
  }
  return { dangers: ['locked-out'], sentences: ['The person has no account and cannot get in.'] };
}

function lost({ title }: Dialect): Fate {
  return {
    dangers: ['locked-out', 'cut-off'],
    sentences: [
      `The target does not know the id that ${title} has linked: no later change of this person arrives until the link is dropped (in Entra ID: restart with resetScope Full).`,
    ],
  };
}

function seen({ title }: Dialect, { settlement, answer }: FailedOutcome): string {
  const status = answer === undefined ? 'no answer' : `${answer} ${statusName(answer)}`.trimEnd();
  if (settlement.kind === 'refused')
    return `The administrator of ${title} sees: the credentials were refused (${status}).`;
  return `The administrator of ${title} sees: ${settlement.code} (${status}).`;
}

const units = [
  { name: 'day', ms: 86_400_000 },
  { name: 'hour', ms: 3_600_000 },
  { name: 'minute', ms: 60_000 },
  { name: 'second', ms: 1_000 },
] as const;

/** `40 minutes`, `6 hours`, `28 days`: in the largest unit that measures it exactly. */
function duration(ms: number): string {
  const unit = units.find((other) => ms >= other.ms && ms % other.ms === 0);
  if (unit === undefined) return `${ms} ms`;
  const count = ms / unit.ms;
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
}
