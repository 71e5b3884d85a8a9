import type { RecordedAcceptance, RecordedCheck, RecordedDemand, RecordedStep, Status } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';
import { worst } from './run-log/status.ts';

/** One step with what showed it. `not-over-scim`: nothing that is sent shows it. */
export type StepShown = {
  readonly step: RecordedStep;
  readonly status: Status | 'not-played' | 'not-over-scim';
  /** Ids of the checks that were applied. */
  readonly shownBy: readonly string[];
  /** Of one that does not pass: what was seen, or why it is a skip. */
  readonly why?: string;
};

/** One demand with the worst of what its checks said. */
export type DemandShown = {
  readonly id: string;
  readonly weight: RecordedDemand['weight'];
  readonly status: Status;
  readonly checks: readonly string[];
};

export type Acceptance = { readonly steps: readonly StepShown[]; readonly demands: readonly DemandShown[] };

type Seen = { readonly scenario: string; readonly check: RecordedCheck };

/** What a run shows of an identity provider's own suite on one target: in its dialects, and where nobody in particular spoke. */
export function acceptanceOf({ started, results }: Run, target: string, suite: RecordedAcceptance): Acceptance {
  const families = new Map(started.dialects.map(({ id, family }) => [id, family]));
  const counts = ({ key }: Result): boolean =>
    key.target === target && (key.idp === null || families.get(key.idp) === suite.family);
  const seen = results
    .filter(counts)
    .flatMap(({ key, moments }) =>
      moments.flatMap((moment): Seen[] => (moment.kind === 'check' ? [{ scenario: key.id, check: moment.check }] : [])),
    );
  return { steps: suite.steps.map((step) => stepIn(step, seen)), demands: demandsIn(seen, suite.family) };
}

function stepIn(step: RecordedStep, seen: readonly Seen[]): StepShown {
  const { playedBy } = step;
  if (playedBy === undefined) return { step, status: 'not-over-scim', shownBy: [] };
  const found = seen
    .filter(({ scenario, check }) =>
      playedBy.some((played) => played.scenario === scenario && played.checks.includes(check.id)),
    )
    .map(({ check }) => check);
  if (found.length === 0) return { step, status: 'not-played', shownBy: [] };
  const status = worst(found.map((check) => check.status));
  const telling = found.find((check) => check.status === status && status !== 'pass');
  const why = telling?.actual ?? telling?.reason;
  return {
    step,
    status,
    shownBy: [...new Set(found.map(({ id }) => id))],
    ...(why !== undefined && { why }),
  };
}

function demandsIn(seen: readonly Seen[], family: string): readonly DemandShown[] {
  const found = new Map<string, { readonly weight: RecordedDemand['weight']; readonly checks: RecordedCheck[] }>();
  for (const { check } of seen) {
    for (const { id, weight } of (check.demands ?? []).filter((demand) => demand.family === family)) {
      const known = found.get(id) ?? { weight, checks: [] };
      known.checks.push(check);
      found.set(id, known);
    }
  }
  return [...found]
    .map(([id, { weight, checks }]) => ({
      id,
      weight,
      status: worst(checks.map(({ status }) => status)),
      checks: [...new Set(checks.map((check) => check.id))],
    }))
    .sort((one, other) => one.id.localeCompare(other.id));
}
