import { type Cause, causesOf } from './causes.ts';
import { groupBy } from './group-by.ts';
import { type Column, readinessOf } from './readiness.ts';
import type {
  Claim,
  Counts,
  RecordedCheck,
  RecordedExchange,
  RecordedMail,
  RecordedProvisioning,
  RunFinished,
} from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';
import { countStatuses, worst } from './run-log/status.ts';
import { verdictOf } from './verdict.ts';

export const reportSchemaName = 'scimulator/report/1';

/** Everything of `report.json` but its results. */
export function headOf(run: Run) {
  const { started, finished, results } = run;
  return {
    schema: reportSchemaName,
    run: {
      ...started.run,
      startedAt: started.at,
      /** null: the log was cut off. */
      finishedAt: finished?.at ?? null,
      profile: started.profile,
      ended: finished?.ended ?? 'cut-off',
      ...(finished?.problem && { problem: finished.problem }),
      ...(finished && costs(finished)),
    },
    verdict: verdictOf(run),
    targets: started.targets,
    gate: finished?.gate ?? { passed: false, failOn: started.failOn },
    summary: summaryOf(results),
    readiness: readinessOf(run).map(columnOf),
    causes: causesOf(run).map(causeOf),
    unfinished: results.filter(({ status }) => status === undefined).map(({ key, title }) => ({ ...key, title })),
  };
}

/** Nothing for a result that is not finished. */
export function resultOf({ key, title, group, status, reason, follows, durationMs, moments, left }: Result) {
  if (status === undefined) return undefined;
  const steps: { at: string; text: string }[] = [];
  const checks: RecordedCheck[] = [];
  const notes: string[] = [];
  const provisioning: RecordedProvisioning[] = [];
  const exchanges = new Map<string, RecordedExchange>();
  const mails = new Map<string, RecordedMail>();
  for (const moment of moments) {
    if (moment.kind === 'step') steps.push({ at: moment.at, text: moment.text });
    if (moment.kind === 'check') checks.push(moment.check);
    if (moment.kind === 'note') notes.push(moment.text);
    if (moment.kind === 'provisioning') provisioning.push(moment.entry);
    if (moment.kind === 'exchange') exchanges.set(moment.exchange.id, moment.exchange);
    if (moment.kind === 'mail') mails.set(moment.mail.id, moment.mail);
  }
  return {
    id: key.id,
    suite: key.suite,
    idp: key.idp,
    target: key.target,
    title,
    group,
    status,
    ...(reason !== undefined && { reason }),
    ...(follows !== undefined && { follows }),
    durationMs: durationMs ?? 0,
    steps,
    checks: checks.map(({ expected = null, actual = null, ...check }) => ({
      ...check,
      expected,
      actual,
      exchanges: check.exchanges.flatMap((id) => exchanges.get(id) ?? []),
      mails: check.mails.flatMap((id) => mails.get(id) ?? []),
    })),
    notes,
    provisioning,
    left: [...left] satisfies Claim[],
  };
}

/** A requirement has the worst status of all checks that test it. */
function summaryOf(results: readonly Result[]): Record<'scenarios' | 'checks' | 'requirements', Counts> {
  const checks = results.flatMap(({ moments }) =>
    moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : [])),
  );
  const tested = checks.flatMap(({ requirements, status }) => requirements.map((id) => ({ id, status })));
  const requirements = [...groupBy(tested, ({ id }) => id).values()];
  return {
    scenarios: countStatuses(results.flatMap(({ status }) => status ?? [])),
    checks: countStatuses(checks.map(({ status }) => status)),
    requirements: countStatuses(requirements.map((all) => worst(all.map(({ status }) => status)))),
  };
}

const costs = ({ exitCode, durationMs, cpuMs, peakMemoryBytes }: RunFinished) => ({
  exitCode,
  durationMs,
  cpuMs,
  peakMemoryBytes,
});

const columnOf = ({ target, idp, title, counts, readiness, fixes }: Column) => ({
  target,
  idp,
  title,
  ...counts,
  readiness: readiness.kind,
  fixes: fixes.map(({ weight, check, results }) => ({
    weight,
    check: check.id,
    title: check.title,
    demands: (check.demands ?? []).map(({ id }) => id),
    ...(check.hint !== undefined && { hint: check.hint }),
    results,
  })),
});

/** What to fix, in this order. */
const causeOf = ({ status, title, check, hint, prognosis, stops, reliedOnBy, results, dependents, also }: Cause) => ({
  status,
  title,
  ...(check && { check: check.id, requirements: check.requirements }),
  ...(check?.breaks !== undefined && { breaks: check.breaks }),
  ...(hint !== undefined && { hint }),
  prognosis,
  stops,
  reliedOnBy,
  results,
  dependents,
  also,
});
