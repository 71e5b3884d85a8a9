import type {
  FailOn,
  PlannedResult,
  RecordedTarget,
  ResultKey,
  RunEvent,
  RunFinished,
  Status,
} from '../../reports/run-log/event.ts';
import { countStatuses } from '../../reports/run-log/status.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { DescribedBodies } from '../../target-adapter/discovery-configuration.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { type Judgement, pass } from '../check.ts';
import { readDiscovery } from '../discovery.ts';
import type { Known, Observer } from '../observer.ts';
import { observing } from '../observing.ts';
import { type Profile, weigh } from '../requirements/weigh.ts';
import { gateOf } from '../runner/gate.ts';
import { createObservation } from '../runner/observation.ts';
import { judgeSighting, type Sighting } from './sighting.ts';

export type TrafficOptions = {
  readonly id: string;
  readonly version: string;
  readonly profile: Profile;
  readonly failOn: FailOn;
  readonly targets: readonly RecordedTarget[];
  readonly observers: readonly Observer[];
  /** Instead of what a target does not say of itself in what goes by. */
  readonly described?: DescribedBodies | undefined;
  /** A text without what may name somebody. */
  readonly clean: (text: string) => string;
  readonly clock: Clock;
  write(event: RunEvent): Promise<void>;
  measure(): { readonly cpuMs: number; readonly peakMemoryBytes: number };
};

/** What an exchange showed that was not seen before. */
export type Finding = { readonly observer: Observer; readonly status: Status; readonly judgement: Judgement };

/** Exchanges that others have, judged as they come: the run log of a recording. */
export type Traffic = {
  /** Puts it on record under the target, and judges it. Resolves with what is new. */
  take(target: string, sighting: Sighting): Promise<readonly Finding[]>;
  /** What every observer saw, and the gate. */
  finish(): Promise<RunFinished>;
};

/** Exchanges on record; beyond it they are judged alone. */
const recordedAtMost = 50_000;

const trafficId = 'recorded-traffic';

export async function openTraffic(options: TrafficOptions): Promise<Traffic> {
  const { targets, observers, clock, profile, failOn, write } = options;
  const started = clock.monotonic();
  const at = (): string => new Date(clock.now()).toISOString();
  const places = new Map(targets.map(({ name }) => [name, openPlace(options)]));
  const trafficKey = (target: string): ResultKey => ({
    target,
    suite: 'recording',
    // A few recorded requests say nothing of whether the target is ready for a product.
    idp: null,
    id: trafficId,
  });
  const observerKey = (target: string, { id, suite }: ReturnType<typeof observing>): ResultKey => ({
    target,
    suite,
    idp: null,
    id,
  });

  await write({
    type: 'run-started',
    schema: 'scimulator/run-log/1',
    at: at(),
    run: { id: options.id, marker: options.id, seed: 0, version: options.version },
    profile,
    failOn,
    targets,
    plan: targets.flatMap(({ name }): PlannedResult[] => [
      { ...trafficKey(name), title: 'Every request on record has an answer', group: 'Recorded' },
      ...observers.map(observing).map((each) => ({
        ...observerKey(name, each),
        title: each.title,
        group: each.group,
      })),
    ]),
    dialects: [],
  });
  for (const { name } of targets) await write({ type: 'scenario-started', at: at(), key: trafficKey(name) });

  return {
    async take(target, sighting) {
      const place = places.get(target);
      if (place === undefined) throw new Error(`there is no target ${target}`);
      place.count += 1;
      if (sighting.exchange.response === undefined) place.unanswered += 1;
      if (place.count <= recordedAtMost)
        await write({ type: 'exchange', at: at(), key: trafficKey(target), exchange: sighting.recorded });
      else if (place.count === recordedAtMost + 1)
        await write({
          type: 'note',
          at: at(),
          key: trafficKey(target),
          text: `Only the first ${recordedAtMost} exchanges are on record; those after them were judged alone.`,
        });
      return place.see(sighting);
    },

    async finish() {
      const statuses: Status[] = [];
      const checks: Status[] = [];
      const finishOne = async (key: ResultKey, end: { readonly status: Status; readonly reason?: string }) => {
        statuses.push(end.status);
        const { status, reason } = end;
        const told = reason === undefined ? {} : { reason };
        await write({ type: 'scenario-finished', at: at(), key, status, ...told, durationMs: 0 });
      };
      for (const { name } of targets) {
        const place = places.get(name);
        if (place === undefined) continue;
        await finishOne(trafficKey(name), endOf(place));
        for (const observer of place.observers) {
          const key = observerKey(name, observing(observer));
          await write({ type: 'scenario-started', at: at(), key });
          const entries: Parameters<Parameters<typeof place.tell>[1]>[0][] = [];
          const end = place.tell(observer, (entry) => entries.push(entry));
          for (const entry of entries) {
            if (entry.type === 'check') checks.push(entry.check.status);
            await write({ ...entry, at: at(), key });
          }
          await finishOne(key, end);
        }
      }
      const scenarios = countStatuses(statuses);
      const gate = gateOf({ scenarios, unjudged: 0, failOn });
      const finished: RunFinished = {
        type: 'run-finished',
        at: at(),
        ended: 'finished',
        summary: { scenarios, checks: countStatuses(checks) },
        gate: { passed: gate.passed, failOn },
        exitCode: gate.exitCode,
        durationMs: clock.monotonic() - started,
        ...options.measure(),
      };
      await write(finished);
      return finished;
    },
  };
}

/** Observers of one target, and what is known of it. */
function openPlace({ observers, profile, described = {}, clean }: TrafficOptions) {
  const bodies: { -readonly [Name in keyof DescribedBodies]: unknown } = { ...described };
  let known: Known = { discovery: readDiscovery(bodies) };
  let sighting: Sighting | undefined;
  let news: Finding[] = [];
  const told = new Set<string>();
  const judged = new Map<Observer, Judgement>();

  const own = observers.map((observer): Observer => {
    const wrapped: Observer = {
      ...observer,
      when() {
        const found = sighting === undefined ? undefined : judgeSighting(observer, sighting, known, clean);
        if (found === undefined) return false;
        judged.set(wrapped, found);
        tellNew(observer, found);
        return true;
      },
      judge: () => judged.get(wrapped) ?? pass,
    };
    return wrapped;
  });
  const observation = createObservation(own, { discovery: known.discovery, profile });

  function tellNew(observer: Observer, judgement: Judgement): void {
    const status = weigh(judgement, observer.requirements, profile);
    if (status !== 'fail' && status !== 'warn' && status !== 'error') return;
    // Once each: what else it is seen in stands in the report.
    if (told.has(observer.id)) return;
    told.add(observer.id);
    news.push({ observer, status, judgement });
  }

  return {
    count: 0,
    unanswered: 0,
    observers: own,
    tell: observation.tell,
    see(next: Sighting): readonly Finding[] {
      const learnt = describedIn(next.exchange);
      if (learnt !== undefined) {
        Object.assign(bodies, learnt);
        known = { discovery: readDiscovery(bodies) };
      }
      sighting = next;
      news = [];
      observation.see(next.exchange, next.recorded, (text) => text);
      sighting = undefined;
      return news;
    },
  };
}

/** What a target says of itself where it is asked. RFC 7644 §4 */
function describedIn({ request, response }: Exchange): DescribedBodies | undefined {
  if (request.method !== 'GET' || response?.status !== 200 || response.body === undefined) return undefined;
  const [path = ''] = request.url.split('?');
  if (/\/ServiceProviderConfigs?$/i.test(path)) return { serviceProviderConfig: response.body };
  if (/\/ResourceTypes$/i.test(path)) return { resourceTypes: response.body };
  return /\/Schemas$/i.test(path) ? { schemas: response.body } : undefined;
}

function endOf({ count, unanswered }: { readonly count: number; readonly unanswered: number }): {
  readonly status: Status;
  readonly reason?: string;
} {
  if (count === 0) return { status: 'error', reason: 'no request came by' };
  if (unanswered === 0) return { status: 'pass' };
  return { status: 'error', reason: `${unanswered} of ${count} requests got no answer` };
}
