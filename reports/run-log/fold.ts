import { Problem } from '../../target-adapter/problem.ts';
import type { Claim, PlannedResult, ResultEvent, RunEvent, RunFinished, RunStarted } from './event.ts';
import type { Moment, Result, Run } from './run.ts';
import { nameOf } from './status.ts';

/**
 * A run as its log tells it. A result that is not in the plan stands at the end.
 * Throws Problem `RUN_LOG_INVALID` where the first event is not `run-started`.
 */
export async function foldRun(events: AsyncIterable<RunEvent> | Iterable<RunEvent>): Promise<Run> {
  let started: RunStarted | undefined;
  let finished: RunFinished | undefined;
  const drafts = new Map<string, Draft>();

  for await (const event of events) {
    if (event.type === 'run-started') {
      started ??= event;
      for (const planned of event.plan) draftOf(drafts, planned);
    } else if (started === undefined) {
      throw notARun(`it begins with ${event.type}`);
    } else if (event.type === 'run-finished') {
      finished = event;
    } else {
      take(draftOf(drafts, { ...event.key, title: event.key.id, group: '' }), event);
    }
  }
  if (started === undefined) throw notARun('it holds no event');

  const results = [...drafts.values()].map(
    ({ claims, ...result }): Result => ({ ...result, left: [...claims.values()] }),
  );
  return { started, results, ...(finished && { finished }) };
}

type Draft = Omit<{ -readonly [Member in keyof Result]: Result[Member] }, 'left' | 'moments'> & {
  readonly moments: Moment[];
  readonly claims: Map<string, Claim>;
};

function draftOf(drafts: Map<string, Draft>, planned: PlannedResult): Draft {
  const { title, group, target, suite, idp, id } = planned;
  const key = { target, suite, idp, id };
  const name = nameOf(key);
  const known = drafts.get(name);
  if (known) return known;
  const draft: Draft = { key, name, title, group, started: false, moments: [], claims: new Map() };
  drafts.set(name, draft);
  return draft;
}

function take(draft: Draft, event: ResultEvent): void {
  const { at } = event;
  switch (event.type) {
    case 'scenario-started':
      draft.started = true;
      return;
    case 'step':
      draft.moments.push({ kind: 'step', at, text: event.text });
      return;
    case 'exchange':
      draft.moments.push({ kind: 'exchange', at, exchange: event.exchange });
      return;
    case 'mail':
      draft.moments.push({ kind: 'mail', at, mail: event.mail });
      return;
    case 'check':
      draft.moments.push({ kind: 'check', at, check: event.check });
      return;
    case 'provisioning':
      draft.moments.push({ kind: 'provisioning', at, entry: event.entry });
      return;
    case 'note':
      draft.moments.push({ kind: 'note', at, text: event.text });
      return;
    case 'claimed': {
      const name = claimName(event.claim);
      draft.claims.set(name, { ...draft.claims.get(name), ...event.claim });
      return;
    }
    case 'released':
      if (event.how !== 'kept' && event.how !== 'failed') draft.claims.delete(claimName(event.claim));
      return;
    case 'scenario-finished':
      draft.status = event.status;
      draft.durationMs = event.durationMs;
      if (event.reason !== undefined) draft.reason = event.reason;
      if (event.follows !== undefined) draft.follows = event.follows;
      return;
  }
}

const claimName = ({ type, by, value }: Claim): string => `${type} ${by} ${value}`;

function notARun(why: string): Problem {
  return new Problem('RUN_LOG_INVALID', {
    happened: `This is not a run log: ${why}.`,
    expected: 'run-started as its first event',
    next: 'Name the run.jsonl of a run.',
  });
}
