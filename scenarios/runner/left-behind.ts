import type { Claim, RecordedTarget, Release, ResultKey, RunEvent, RunStarted } from '../../reports/run-log/event.ts';
import { nameOf } from '../../reports/run-log/status.ts';
import { Problem } from '../../target-adapter/problem.ts';

/** One thing of the run that may still be in a target. */
export type Left = {
  readonly target: RecordedTarget;
  readonly claim: Claim;
  /** Every id under which it was created; empty: none is known. */
  readonly resourceIds: ReadonlySet<string>;
  /** Others that it was given since. */
  readonly names: ReadonlySet<string>;
  /** What was said of it last; absent: nothing, the run ended before. */
  readonly said?: { readonly how: Release; readonly reason?: string };
};

export type LeftBehind = {
  readonly started: RunStarted;
  readonly left: readonly Left[];
  /** Results that had begun and never ended. */
  readonly cutOff: readonly ResultKey[];
};

/** What a run log says is left, whole or cut off. Throws Problem `RUN_LOG_INVALID`. */
export async function readLeftBehind(events: AsyncIterable<RunEvent>): Promise<LeftBehind> {
  let started: RunStarted | undefined;
  const open = new Map<string, Left & { readonly resourceIds: Set<string>; readonly names: Set<string> }>();
  const playing = new Map<string, ResultKey>();
  for await (const event of events) {
    if (event.type === 'run-started') started ??= event;
    if (event.type === 'scenario-started') playing.set(nameOf(event.key), event.key);
    if (event.type === 'scenario-finished') playing.delete(nameOf(event.key));
    if (event.type !== 'claimed' && event.type !== 'released') continue;
    const target = started?.targets.find(({ name }) => name === event.key.target);
    if (target === undefined) throw noTarget(event.key.target);
    const name = nameOfClaim(target, event.claim);
    if (event.type === 'claimed') {
      const { resourceIds, names } = open.get(name) ?? { resourceIds: new Set(), names: new Set() };
      if (event.claim.resourceId !== undefined) resourceIds.add(event.claim.resourceId);
      if (event.claim.now !== undefined) names.add(event.claim.now);
      open.set(name, { target, claim: event.claim, resourceIds, names });
    } else if (event.how === 'kept' || event.how === 'failed') {
      const known = open.get(name) ?? { target, claim: event.claim, resourceIds: new Set(), names: new Set() };
      const { how, reason } = event;
      open.set(name, { ...known, said: { how, ...(reason === undefined ? {} : { reason }) } });
    } else open.delete(name);
  }
  if (started === undefined) throw notARun('it holds no event');
  if (!/^[a-z0-9]{6,}$/.test(started.run.marker)) throw notARun('its marker is not one of ours');
  return { started, left: [...open.values()], cutOff: [...playing.values()] };
}

const nameOfClaim = ({ name }: RecordedTarget, { type, by, value }: Claim): string => `${name} ${type} ${by} ${value}`;

const noTarget = (name: string): Problem => notARun(`it speaks of a target ${name} that it did not begin with`);

const notARun = (why: string): Problem =>
  new Problem('RUN_LOG_INVALID', {
    happened: `This run log cannot be cleaned up: ${why}.`,
    expected: 'the run.jsonl of a run, as it was written',
    next: 'Look for it under .scimulator/, where each run has a folder of its own.',
  });
