import { createHash } from 'node:crypto';
import type { RecordedCheck, RecordedExchange, RunEvent } from '../../../reports/run-log/event.ts';
import { foldRun } from '../../../reports/run-log/fold.ts';
import type { Moment } from '../../../reports/run-log/run.ts';
import type { Dialect } from '../../../simulator/dialect.ts';
import { createDirectory } from '../../../simulator/directory/directory.ts';
import type { PresetName } from '../../../target-adapter/behaviour.ts';
import type { Clock } from '../../../target-adapter/clock.ts';
import type { Fault } from '../../../target-adapter/provider/fault.ts';
import { passingBy } from '../../observing.ts';
import { openEmbedded } from '../../runner/embedded-target.ts';
import { planJobs, spokenBy } from '../../runner/plan.ts';
import { run } from '../../runner/run.ts';
import type { Scenario } from '../../scenario.ts';
import type { Knowledge } from './knowledge.ts';

/** The same scenario against the reference provider, once as it is and once with a fault. */
export type PlayedExample = {
  readonly scenarioId: string;
  readonly dialectId: string;
  readonly faultId: string;
  /** Where they differ first. `right` is absent where the fault leads to an exchange that there is not otherwise. */
  readonly right?: RecordedExchange;
  readonly wrong: RecordedExchange;
  /** What the check says of the fault. */
  readonly verdict: RecordedCheck;
};

/** A scenario that applies a check, and a fault that the check should notice. */
export type Way = { readonly scenario: Scenario; readonly checkId: string; readonly fault: Fault };

const behaviours: readonly PresetName[] = ['rfc', 'calendly'];

/** The first of the ways in which the check turns red and an exchange shows why; undefined: there is none. */
export async function playExample(
  ways: readonly Way[],
  { dialects, scenarios, clock }: Pick<Knowledge, 'dialects' | 'scenarios' | 'clock'>,
): Promise<PlayedExample | undefined> {
  const watched = scenarios.filter(({ id }) => passingBy.has(id));
  const plainFirst = [...dialects].sort((a, b) => Number(b.family === 'generic') - Number(a.family === 'generic'));
  for (const behaviour of behaviours) {
    for (const way of ways) {
      for (const dialect of way.scenario.dialects === 'none'
        ? plainFirst.slice(0, 1)
        : spokenBy(way.scenario, plainFirst)) {
        const played = await playTwice({ ...way, watched, behaviour, dialect, clock });
        if (played !== undefined) return played;
      }
    }
  }
  return undefined;
}

type Place = {
  readonly behaviour: PresetName;
  readonly dialect: Dialect;
  readonly clock: Clock;
  /** What an observer looks at. */
  readonly watched: readonly Scenario[];
};

async function playTwice(way: Way & Place): Promise<PlayedExample | undefined> {
  const { scenario, fault, dialect } = way;
  const wrong = (await play(way, [fault])).find(({ check }) => isRed(check));
  if (wrong === undefined || wrong.exchanges.length === 0) return undefined;
  const right = (await play(way, [])).find(({ check }) => check.status === 'pass');
  const index = wrong.exchanges.findIndex((exchange, at) => !isSame(exchange, right?.exchanges[at]));
  const shown = wrong.exchanges.at(index);
  const beside = right?.exchanges.at(index);
  if (shown === undefined) return undefined;
  return {
    scenarioId: scenario.id,
    dialectId: dialect.id,
    faultId: fault.id,
    wrong: shown,
    verdict: wrong.check,
    ...(beside === undefined ? {} : { right: beside }),
  };
}

const isRed = ({ status }: RecordedCheck): boolean => status === 'fail' || status === 'warn';

function isSame(one: RecordedExchange, other: RecordedExchange | undefined): boolean {
  const essence = (exchange: RecordedExchange | undefined) =>
    JSON.stringify([exchange?.request.method, exchange?.request.url, exchange?.request.body, exchange?.response]);
  return essence(one) === essence(other);
}

type Verdict = { readonly check: RecordedCheck; readonly exchanges: readonly RecordedExchange[] };

/** Each verdict of the check, with its exchanges. The people, ids and times are the same in each play. */
async function play(
  { scenario, checkId, watched, behaviour, dialect, clock }: Way & Place,
  faults: readonly Fault[],
): Promise<readonly Verdict[]> {
  const quick = quickClock(clock);
  const embedded = await openEmbedded({
    clock: quick,
    random: sameBytes(),
    fraction: () => 0.5,
    faults,
    wire: 'direct',
  });
  const events: RunEvent[] = [];
  const scenarios = scenario.observes === undefined ? [scenario] : [...watched, scenario];
  try {
    await run({
      id: 'example',
      marker: 'example',
      seed: 1,
      version: 'example',
      profile: 'interop',
      failOn: 'fail',
      places: [embedded.place(behaviour)],
      jobs: planJobs({ targets: [behaviour], scenarios, dialects: [dialect] }),
      dialects: [dialect],
      keep: false,
      clock: quick,
      signal: new AbortController().signal,
      directory: () => createDirectory({ seed: 1, marker: 'example', locales: ['en'] }),
      async write(event) {
        events.push(event);
      },
      measure: () => ({ cpuMs: 0, peakMemoryBytes: 0 }),
    });
  } finally {
    await embedded.close();
  }
  return (await foldRun(events)).results.flatMap(({ moments }) => verdictsIn(moments, checkId));
}

/** Ids of exchanges are those of their result. */
function verdictsIn(moments: readonly Moment[], checkId: string): readonly Verdict[] {
  const exchanges = new Map(
    moments.flatMap((moment) => (moment.kind === 'exchange' ? [[moment.exchange.id, moment.exchange] as const] : [])),
  );
  return moments.flatMap((moment) =>
    moment.kind === 'check' && moment.check.id === checkId
      ? [{ check: moment.check, exchanges: moment.check.exchanges.flatMap((id) => exchanges.get(id) ?? []) }]
      : [],
  );
}

/** Shorter than this is a pause that somebody makes; longer is a limit that nobody should reach. */
const pauseAtMostMs = 30_000;
const shorter = 50;

/** Since a day that is always the same; each look is a millisecond later; pauses pass quickly, as if they had been whole. */
function quickClock(clock: Clock): Clock {
  const day = Date.UTC(2026, 0, 5, 9);
  const begun = clock.monotonic();
  let skippedMs = 0;
  let last = day;
  const monotonic = () => clock.monotonic() + skippedMs;
  return {
    monotonic,
    now() {
      last = Math.max(last + 1, day + Math.floor((monotonic() - begun) / 1_000) * 1_000);
      return last;
    },
    async wait(ms, signal) {
      if (ms >= pauseAtMostMs) return clock.wait(ms, signal);
      await clock.wait(ms / shorter, signal);
      skippedMs += ms - ms / shorter;
    },
  };
}

/** Bytes that look random and are the same each time. */
function sameBytes(): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    drawn += 1;
    return createHash('shake256', { outputLength: count }).update(`${drawn}`).digest();
  };
}
