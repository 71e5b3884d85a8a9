import type { Readiness } from '../../readiness.ts';
import type { RecordedCheck, RecordedTarget, Status } from '../../run-log/event.ts';
import type { Run } from '../../run-log/run.ts';
import { grouped, plural, sentence } from '../../wording.ts';
import type { Report } from './report.ts';
import { countStandings, isJudged, standingOf } from './standing.ts';
import type { Standing } from './view.ts';

/** The second sentence of the page: how many things are behind what is red, and how much was skipped. */
export function leadOf({ run, causes }: Report): { readonly text: string; readonly first?: string } {
  const counts = countStandings(run.results);
  const red = counts.fail + counts.error;
  const judged = run.results.filter((result) => isJudged(standingOf(result))).length;
  const told = `${plural(judged, 'result')} of ${grouped(run.results.length)} could be judged${counts.skip > 0 ? `; ${grouped(counts.skip)} were skipped, each with its reason` : ''}.`;
  const first = causes[0];
  if (red === 0 || !first) return { text: told };
  const behind = causes.length === 1 ? 'One cause is' : `${plural(causes.length, 'cause')} are`;
  return {
    text: `${behind} behind ${plural(red, 'red result')}. ${told}`,
    first: sentence(first.check?.breaks ?? first.title),
  };
}

/** `preset calendly`; the parts of a declaration that stands in full. */
export function declared(target: RecordedTarget): string {
  const { behaviour } = target;
  if (typeof behaviour === 'string') return `preset ${behaviour}`;
  if (typeof behaviour !== 'object' || behaviour === null) return 'nothing';
  return Object.entries(behaviour)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

/** How the run ended, in words; undefined where it ran to its end. */
export function endOf({
  finished,
}: Run): { readonly title: string; readonly text: string; readonly next?: string } | undefined {
  if (!finished) {
    const text =
      'The log has no end: the run was cut off. Results that it had not reached are not finished, and what it created may still be there.';
    return { title: 'This run was cut off', text, next: 'scimulator cleanup run.jsonl' };
  }
  if (finished.ended === 'interrupted') {
    return {
      title: 'This run was interrupted',
      text: 'Results that it had not reached are not finished. What it had created was cleaned up, as far as the list below does not say otherwise.',
    };
  }
  if (finished.ended === 'finished') return undefined;
  const { problem } = finished;
  if (!problem) return { title: 'This run was broken off', text: 'Results that it had not reached are not finished.' };
  return { title: problem.happened, text: `Expected: ${problem.expected}`, next: problem.next };
}

/** Reasons of all skips, the most frequent first. */
export function skipReasons({ results }: Run): readonly { readonly reason: string; readonly amount: number }[] {
  const amounts = new Map<string, number>();
  const statuses = new Map(results.map(({ name, status }) => [name, status ?? 'error']));
  for (const { status, follows, reason = 'no reason was given' } of results) {
    if (status !== 'skip') continue;
    const told = follows === undefined ? reason : `follow from ${sources[statuses.get(follows) ?? 'fail']}`;
    amounts.set(told, (amounts.get(told) ?? 0) + 1);
  }
  return [...amounts].map(([reason, amount]) => ({ reason, amount })).sort((one, other) => other.amount - one.amount);
}

const sources: Readonly<Record<Status, string>> = {
  pass: 'what did not come to its end',
  warn: 'a warning',
  skip: 'what was skipped',
  error: 'what could not be judged',
  fail: 'a failure',
};

/** What the scenarios say they could not see, each once. */
export const notesOf = ({ results }: Run): readonly string[] => [
  ...new Set(
    results.flatMap(({ moments }) => moments.flatMap((moment) => (moment.kind === 'note' ? [moment.text] : []))),
  ),
];

/** Checks that need a reader's eye, the worst first. */
export function redChecks(checks: readonly RecordedCheck[]): readonly RecordedCheck[] {
  const order = ['fail', 'error', 'warn'];
  return checks
    .filter(({ status }) => order.includes(status))
    .sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
}

/** Red is told at once; a column that is not through yet is otherwise not called ready. */
export function readinessMark(readiness: Readiness, unfinished: number): Standing {
  if (unfinished > 0 && readiness.kind !== 'not-ready') return 'unfinished';
  const marks = {
    ready: 'pass',
    recommendations: 'warn',
    'not-ready': 'fail',
    'not-judged': 'error',
    skipped: 'skip',
  } as const;
  return marks[readiness.kind];
}

export function readinessWord(readiness: Readiness, unfinished: number): string {
  if (unfinished > 0 && readiness.kind !== 'not-ready') return 'Not finished';
  switch (readiness.kind) {
    case 'ready':
      return 'Ready';
    case 'recommendations':
      return `Ready, with ${plural(readiness.count, 'recommendation')}`;
    case 'not-ready':
      return 'Not ready';
    case 'not-judged':
      return 'Could not be judged';
    case 'skipped':
      return 'Skipped';
  }
}
