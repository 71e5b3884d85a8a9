import { type Cause, causesOf } from '../causes.ts';
import { printable } from '../foreign-text.ts';
import { countsOf } from '../readiness.ts';
import type { Surface } from '../reporter.ts';
import type { Run } from '../run-log/run.ts';
import { type Verdict, verdictOf } from '../verdict.ts';
import { duration, grouped, plural } from '../wording.ts';
import { causeLines } from './cause-text.ts';
import { demandLines } from './demand-text.ts';
import type { Measure } from './measure.ts';
import { nextSteps } from './next-steps.ts';
import type { Paint } from './paint.ts';
import { skipLines } from './skip-text.ts';
import type { ToldResult } from './told-result.ts';
import { untriedOf } from './untried.ts';
import type { Usage } from './usage.ts';
import { labelled, wrap } from './wrap.ts';

type Options = { readonly surface: Surface; readonly measure: Measure; readonly paint: Paint };

/** Everything below the table: what was skipped, what to fix, the verdict, where the evidence lies, what to type next. */
export function endingLines(run: Run, told: readonly ToldResult[], usage: Usage, options: Options): string[] {
  const { surface, measure, paint } = options;
  const width = Math.min(surface.columns, 100);
  const untried = new Set(told.filter(({ tried }) => !tried).map(({ name }) => name));
  const causes = causesOf(run).filter(({ results }) => !results.every((name) => untried.has(name)));
  const verdict = verdictOf(run);
  const whole = run.finished?.ended === 'finished';
  return [
    '',
    ...(whole ? skipLines(told, { width, measure, paint }) : []),
    ...(whole ? causeLines(causes, { started: run.started, width, measure, paint }) : []),
    ...(whole ? demandLines(run, { width, measure, paint }) : []),
    ...untriedOf(told, run).flatMap(({ target, reason, count }) => [
      ...wrap(`${plural(count, 'result')} of ${target} not tried: ${reason}`, width - 1, measure),
      '',
    ]),
    ...verdictLines(run, verdict, usage, options),
    ...leftLines(usage, options),
    ...(surface.htmlReport === undefined
      ? []
      : [
          `  Report    ${surface.htmlReport}${whole ? '' : `   (${plural(told.length - untried.size, 'result')})`}`,
          '',
        ]),
    ...commandLines(run, causes, width, options),
    ...(whole ? [] : [`  Exit code ${run.finished?.exitCode ?? 'unknown'}.`]),
  ];
}

function verdictLines(run: Run, verdict: Verdict, usage: Usage, { surface, measure, paint }: Options): string[] {
  const width = Math.min(surface.columns, 100) - 1;
  const ended = run.finished?.ended;
  const mark = ended === 'broken-off' ? 'error' : verdict.mark === 'none' ? 'skip' : verdict.mark;
  const indent = ' '.repeat(paint.sign(mark).length + 1);
  const [first = '', ...others] = wrap(printable(verdict.text), width - indent.length, measure, 6);
  const problem = run.finished?.problem;
  const label = (name: string, text: string): string[] =>
    labelled(name, printable(text), { indent: 2, labelWidth: 11, width, measure });
  const told = [...(ended === 'finished' && !selfEvident(run, verdict) ? [outcome(run)] : []), usage.text()];
  return [
    `${paint.mark(mark)} ${first}`,
    ...others.map((line) => indent + line),
    ...(problem ? [...label('Expected', problem.expected), ...label('Next', problem.next)] : []),
    ...told.flatMap((text) => wrap(text, width - 2, measure).map((line) => `  ${line}`)),
    '',
  ];
}

/** Where the verdict sentence holds the counts already. */
const selfEvident = ({ started }: Run, { mark }: Verdict): boolean =>
  mark === 'pass' && started.targets.every(({ embedded }) => embedded);

/** `11 fail, 1 could not be judged, 6 warn, 23 skipped, 96 pass, in 48.0 s. Gate failed, exit code 1.` */
function outcome({ results, finished }: Run): string {
  const { pass, fail, warn, skip, error } = countsOf(results);
  const parts = [
    ...(fail > 0 ? [`${grouped(fail)} fail`] : []),
    ...(error > 0 ? [`${grouped(error)} could not be judged`] : []),
    ...(warn > 0 ? [`${grouped(warn)} warn`] : []),
    ...(skip > 0 ? [`${grouped(skip)} skipped`] : []),
    `${grouped(pass)} pass`,
  ];
  if (!finished) return `${parts.join(', ')}.`;
  const { gate, exitCode, durationMs } = finished;
  const rule = gate.failOn === 'fail' ? '' : ` (--fail-on ${gate.failOn})`;
  const end = gate.passed
    ? exitCode === 0
      ? 'Gate passed'
      : `Exit code ${exitCode}`
    : `Gate failed${rule}, exit code ${exitCode}`;
  return `${parts.join(', ')}, in ${duration(durationMs)}. ${end}.`;
}

function leftLines(usage: Usage, { surface, paint }: Options): string[] {
  const renewed = usage
    .renewed()
    .map(
      (target) =>
        `${paint.mark('warn')} The token of ${target} ended with what was tried here: make a new one and set it.`,
    );
  const left = usage.left();
  if (left.length === 0) return renewed.length === 0 ? [] : [...renewed, ''];
  const told = left.map(({ target, what, count }) => {
    const [verb, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
    return `${paint.mark('warn')} ${what} of this run ${verb} still in ${target}. Remove ${them}:`;
  });
  return [...renewed, ...told, `  ${paint.command(`scimulator cleanup ${surface.outDirectory}/run.jsonl`)}`, ''];
}

function commandLines(run: Run, causes: readonly Cause[], width: number, { measure, paint }: Options): string[] {
  const steps = nextSteps(run, causes);
  const widest = Math.max(0, ...steps.map(({ command }) => measure.widthOf(command)));
  return steps.flatMap(({ command, does }) => {
    const fits = 2 + widest + 5 + measure.widthOf(does) < width;
    return fits
      ? [`  ${paint.command(measure.left(command, widest))}     ${paint.dim(does)}`]
      : [`  ${paint.command(command)}`, `      ${paint.dim(measure.fit(does, width - 7))}`];
  });
}
