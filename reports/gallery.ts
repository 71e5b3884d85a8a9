import { acceptanceOf, type DemandShown, type StepShown } from './acceptance.ts';
import { inMarkdown, row } from './markdown.ts';
import { readinessOf, targetsOf } from './readiness.ts';
import { defineReporter } from './reporter.ts';
import type { RecordedAcceptance, Status } from './run-log/event.ts';
import { foldRun } from './run-log/fold.ts';
import type { Run } from './run-log/run.ts';
import { verdictOf } from './verdict.ts';
import { plural } from './wording.ts';

/**
 * `gallery.md`: what Okta and Microsoft ask to see before they list an application, step by step, with what showed it in
 * this run. What no SCIM request shows stands at the end, to be filled in by hand.
 */
export const gallery = defineReporter({
  id: 'gallery',
  fileName: 'gallery.md',
  async *render(events) {
    const run = await foldRun(events);
    yield* head(run);
    for (const target of targetsOf(run)) for (const suite of suitesIn(run)) yield* sectionOf(run, target, suite);
  },
});

const suitesIn = ({ started }: Run): readonly RecordedAcceptance[] => started.acceptance ?? [];

function* head(run: Run): Generator<string> {
  const { started } = run;
  yield '# What identity providers ask before a listing\n\n';
  yield `${inMarkdown(verdictOf(run).text)}\n\n`;
  for (const { name, baseUrl } of started.targets) yield `- ${inMarkdown(name)}: ${inMarkdown(baseUrl)}\n`;
  yield `- Scimulator ${inMarkdown(started.run.version)}, run ${inMarkdown(started.run.id)} of ${inMarkdown(started.at)}, seed ${started.run.seed}\n`;
  if (suitesIn(run).length === 0)
    yield '\nNo suite of an identity provider was played: `scimulator run --suite entra,okta,lifecycle,conformance`.\n';
}

function* sectionOf(run: Run, target: string, suite: RecordedAcceptance): Generator<string> {
  const acceptance = acceptanceOf(run, target, suite);
  const { steps } = acceptance;
  const due = steps.filter(({ status }) => status !== 'not-over-scim');
  const shown = due.filter(({ status }) => status === 'pass').length;
  yield `\n## ${inMarkdown(suite.title)}, ${inMarkdown(target)}\n\n`;
  yield `${shown} of ${plural(due.length, 'step')} pass. After ${inMarkdown(suite.source)}.\n`;
  yield* readiness(run, target, suite);
  yield `\n${row(['step', 'asks', 'result', 'shown by'])}${row(['---', '---', '---', '---'])}`;
  for (const step of due) yield stepRow(step);
  yield* demands(acceptance.demands);
  yield* byHand(steps);
}

function* readiness(run: Run, target: string, { family }: RecordedAcceptance): Generator<string> {
  const families = new Map(run.started.dialects.map((dialect) => [dialect.id, dialect.family]));
  const columns = readinessOf(run).filter((each) => each.target === target && families.get(each.idp ?? '') === family);
  for (const { title, fixes } of columns.filter((column) => column.fixes.length > 0)) {
    yield `\nFor ${inMarkdown(title)} put right, in this order:\n\n`;
    for (const [index, { check }] of fixes.entries())
      yield `${index + 1}. ${inMarkdown(check.hint ?? check.title)} (\`${check.id}\`)\n`;
  }
}

const words: Readonly<Record<Status | 'not-played', string>> = {
  pass: 'passes',
  fail: '**fails**',
  warn: 'passes with a warning',
  skip: 'skipped',
  error: 'could not be judged',
  'not-played': 'not played in this run',
};

function stepRow({ step, status, shownBy, why }: StepShown): string {
  const asks = `${step.part === undefined ? '' : `${step.part}: `}${step.asks}${step.optional ? ' (optional)' : ''}`;
  const result = `${words[status === 'not-over-scim' ? 'not-played' : status]}${why === undefined ? '' : `: ${inMarkdown(why)}`}`;
  return row([`\`${step.id}\``, inMarkdown(asks), result, shownBy.map((id) => `\`${id}\``).join(', ')]);
}

function* demands(all: readonly DemandShown[]): Generator<string> {
  if (all.length === 0) return;
  yield `\nWhat it demands beyond these steps:\n\n${row(['demand', 'weight', 'result', 'check'])}${row(['---', '---', '---', '---'])}`;
  for (const { id, weight, status, checks } of all)
    yield row([id, weight, words[status], checks.map((check) => `\`${check}\``).join(', ')]);
}

function* byHand(steps: readonly StepShown[]): Generator<string> {
  const left = steps.filter(({ status }) => status === 'not-over-scim');
  if (left.length === 0) return;
  yield '\nTo be shown by hand, since no SCIM request shows it:\n\n';
  for (const { step } of left) yield `- [ ] ${inMarkdown(step.asks)} (${inMarkdown(step.notPlayed ?? '')})\n`;
}
