import { causesOf } from '../causes.ts';
import { cut, printable } from '../foreign-text.ts';
import { countsOf } from '../readiness.ts';
import type { Surface } from '../reporter.ts';
import type { RunEvent, RunStarted, Status } from '../run-log/event.ts';
import { foldRun } from '../run-log/fold.ts';
import type { Run } from '../run-log/run.ts';
import { verdictOf } from '../verdict.ts';
import { duration, plural } from '../wording.ts';
import { causeCounts, causesShown, causeTitle } from './cause-text.ts';
import { forTheEnd } from './for-the-end.ts';
import { openingLine } from './opening.ts';
import { toAscii } from './paint.ts';
import { Findings, type ToldResult } from './told-result.ts';
import { untriedOf } from './untried.ts';
import { Usage } from './usage.ts';

/** For a pipe: one line for each result as it comes, the verdict's word first, so that `grep ^fail` works. */
export async function* linesView(events: AsyncIterable<RunEvent>, surface: Surface): AsyncGenerator<string> {
  const findings = new Findings();
  const usage = new Usage();
  const kept: RunEvent[] = [];
  const untried: ToldResult[] = [];
  let lineOf: ((result: ToldResult) => string) | undefined;
  const shown = (line: string): string => `${surface.unicode ? line : toAscii(line)}\n`;

  for await (const event of events) {
    usage.take(event);
    const needed = forTheEnd(event);
    if (needed !== undefined) kept.push(needed);
    if (event.type === 'run-started') {
      lineOf = lineFor(event);
      yield shown(printable(openingLine(event)));
    }
    if (event.type === 'scenario-started') findings.begin(event.key);
    if (event.type === 'check') findings.note(event.key, event.check);
    if (event.type !== 'scenario-finished' || !lineOf) continue;
    const result = findings.tell(event);
    if (result.tried) yield shown(lineOf(result));
    else untried.push(result);
  }

  const run = await foldRun(kept);
  for (const line of endOf(run, usage, untried, surface)) yield shown(line);
}

/** Verdict, target (only if there are several), dialect, id, duration, reason. */
function lineFor({ plan, targets }: RunStarted): (result: ToldResult) => string {
  const widest = (words: readonly string[]): number => Math.min(Math.max(0, ...words.map((word) => word.length)), 40);
  const targetWidth = targets.length > 1 ? widest(targets.map(({ name }) => name)) : 0;
  const idpWidth = widest(plan.map(({ idp }) => idp ?? '-'));
  const idWidth = widest(plan.map(({ id }) => id));
  return ({ key, status, reason, durationMs }) => {
    const words = [
      status.padEnd(5),
      ...(targetWidth > 0 ? [key.target.padEnd(targetWidth)] : []),
      (key.idp ?? '-').padEnd(idpWidth),
      key.id.padEnd(idWidth),
      (status === 'skip' ? '-' : duration(durationMs)).padStart(10),
    ];
    return `${words.join(' ')}${reason === '' ? '' : `  ${cut(reason, 80)}`}`;
  };
}

function endOf(run: Run, usage: Usage, untried: readonly ToldResult[], surface: Surface): string[] {
  const counts = countsOf(run.results);
  const order: readonly Status[] = ['fail', 'error', 'warn', 'skip', 'pass'];
  const took = run.finished ? [`in ${duration(run.finished.durationMs)}`] : [];
  const names = new Set(untried.map(({ name }) => name));
  const causes = causesOf(run).filter(({ results }) => !results.every((name) => names.has(name)));
  const more = causes.length - causesShown;
  const problem = run.finished?.problem;
  return [
    ...untriedOf(untried, run).map(
      ({ target, reason, count }) =>
        `error ${target}: ${plural(count, 'result')} not tried, because ${cut(reason, 120)}`,
    ),
    [...order.map((status) => `${status} ${counts[status]}`), ...took].join(', '),
    ...causes
      .slice(0, causesShown)
      .flatMap((cause, index) => [
        `cause ${index + 1}  ${causeTitle(cause, 120).padEnd(60)}  ${causeCounts(cause)}`,
        ...(cause.hint === undefined ? [] : [`  fix ${index + 1}  ${cut(printable(cause.hint), 160)}`]),
      ]),
    ...(more > 0 ? [`and ${more} more in the report`] : []),
    ...(problem ? [`expected ${printable(problem.expected)}`, `next ${printable(problem.next)}`] : []),
    ...usage
      .left()
      .map(({ target, what }) => `left ${what} in ${target}: scimulator cleanup ${surface.outDirectory}/run.jsonl`),
    printable(verdictOf(run).text),
    ...(surface.htmlReport === undefined ? [] : [`report ${surface.htmlReport}`]),
  ];
}
