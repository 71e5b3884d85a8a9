import { type Column, countsOf, readinessOf, targetsOf } from './readiness.ts';
import type { Counts } from './run-log/event.ts';
import type { Run } from './run-log/run.ts';
import { countStatuses } from './run-log/status.ts';
import { duration, grouped, listed, plural, sentence, wholeSeconds } from './wording.ts';

/** What the whole run says, in one sentence or two: the same in the page's title, the terminal and every other report. */
export type Verdict = {
  readonly text: string;
  /** `none`: the run ended too early for a verdict. */
  readonly mark: 'pass' | 'warn' | 'fail' | 'error' | 'none';
};

export function verdictOf(run: Run): Verdict {
  if (run.finished?.ended !== 'finished') return { text: unfinishedText(run), mark: 'none' };
  const { results } = run;
  if (results.length === 0) return { text: 'Nothing was tried: no result was planned.', mark: 'none' };

  const counts = countsOf(results);
  const mark =
    counts.fail > 0
      ? 'fail'
      : counts.error > 0
        ? 'error'
        : counts.warn > 0
          ? 'warn'
          : counts.pass > 0
            ? 'pass'
            : 'none';
  if (run.started.targets.every(({ embedded }) => embedded)) {
    return { text: embeddedText(counts, run.finished.durationMs), mark };
  }
  const columns = readinessOf(run);
  const texts = targetsOf(run).map((target) =>
    targetText(
      target,
      columns.filter((column) => column.target === target),
    ),
  );
  return { text: texts.join(' '), mark };
}

function unfinishedText({ started, results, finished }: Run): string {
  // What nobody began, since the target was gone, is not in.
  const { pass, fail, warn, skip, error } = countsOf(
    results.filter(({ status, started: begun }) => status !== 'error' || begun),
  );
  const come = pass + fail + warn + skip + error;
  const soFar = fail > 0 ? `, ${grouped(fail)} ${fail === 1 ? 'fails' : 'fail'} so far` : '';
  const state = `${grouped(come)} of ${plural(results.length, 'result')} ${come === 1 ? 'is' : 'are'} in${soFar}.`;
  const none = `No verdict on ${listed(started.targets.map(({ name }) => name))}.`;
  if (finished?.ended === 'interrupted') {
    return `Interrupted after ${wholeSeconds(finished.durationMs)}: ${state} ${none}`;
  }
  if (finished?.problem) return [sentence(finished.problem.happened), ...(come > 0 ? [state] : []), none].join(' ');
  return `${finished ? 'The run was broken off' : 'The run ended without its last word'}: ${state} ${none}`;
}

function embeddedText(counts: Counts, durationMs: number): string {
  const within = `, in ${duration(durationMs)}.`;
  if (counts.fail > 0) return `The embedded provider does not keep its word: ${failing(counts)}${within}`;
  if (counts.error > 0)
    return `Whether the embedded provider keeps its word could not be judged: ${unjudged(counts)}${within}`;
  if (counts.pass + counts.warn === 0) return nothingJudged('the embedded provider', counts);
  return `The embedded provider keeps its word${recommended(counts.warn)}: ${passing(counts)}${within}`;
}

function targetText(target: string, columns: readonly Column[]): string {
  const counts = sum(columns.map((column) => column.counts));
  if (counts.pass + counts.fail + counts.warn + counts.error === 0) return nothingJudged(target, counts);

  const products = columns.filter(({ product, readiness: { kind } }) => product && kind !== 'skipped');
  if (products.length === 0) return bareText(target, columns, counts);
  const notReady = products.filter(({ readiness: { kind } }) => kind === 'not-ready');
  const notJudged = products.filter(({ readiness: { kind } }) => kind === 'not-judged');
  const fit = products.filter(({ readiness: { kind } }) => kind === 'ready' || kind === 'recommendations');
  const hints = sum(fit.map((column) => column.counts)).warn;

  if (notReady.length + notJudged.length === 0) {
    const ready = `${target} is ready for ${titles(fit)}`;
    if (counts.fail > 0) return `${ready}, yet not by SCIM 2.0 alone: ${failing(counts)}.`;
    return `${ready}${recommended(counts.warn)}: ${passing(counts)}.`;
  }
  return [
    ...(notReady.length > 0 ? [`${target} is not ready for ${titles(notReady)}.`] : []),
    ...(notJudged.length > 0 ? [`Whether ${target} is ready for ${titles(notJudged)} could not be judged.`] : []),
    ...(fit.length > 0 ? [`${titles(fit)} customers can start${recommended(hints)}.`] : []),
  ].join(' ');
}

/** Where no product was imitated. */
function bareText(target: string, columns: readonly Column[], counts: Counts): string {
  if (counts.fail > 0) return `${target} does not keep to SCIM 2.0: ${failing(counts)}.`;
  if (counts.error > 0) return `Whether ${target} keeps to SCIM 2.0 could not be judged: ${unjudged(counts)}.`;
  const isBlocked = columns.some(({ readiness: { kind } }) => kind === 'not-judged' || kind === 'not-ready');
  if (isBlocked)
    return `Not all of ${target} could be judged${recommended(counts.warn)}: ${passing(counts)}, ${grouped(counts.skip)} skipped.`;
  return `${target} keeps to SCIM 2.0${recommended(counts.warn)}: ${passing(counts)}.`;
}

const titles = (columns: readonly Column[]): string => listed(columns.map(({ title }) => title));
const recommended = (count: number): string => (count > 0 ? `, with ${plural(count, 'recommendation')}` : '');
const nothingJudged = (target: string, { skip }: Counts): string =>
  `Nothing was judged on ${target}: ${skip === 1 ? 'the one result was' : `all ${grouped(skip)} results were`} skipped.`;

function failing(counts: Counts): string {
  const judged = counts.pass + counts.fail + counts.warn;
  return `${grouped(counts.fail)} of ${plural(judged, 'judged result')} ${counts.fail === 1 ? 'fails' : 'fail'}`;
}

function passing(counts: Counts): string {
  const judged = counts.pass + counts.warn;
  const rest = counts.error > 0 ? `; ${grouped(counts.error)} could not be judged` : '';
  return `${grouped(counts.pass)} of ${plural(judged, 'judged result')} ${counts.pass === 1 ? 'passes' : 'pass'}${rest}`;
}

function unjudged(counts: Counts): string {
  const due = counts.pass + counts.fail + counts.warn + counts.error;
  return `${grouped(counts.error)} of ${plural(due, 'result')} ${counts.error === 1 ? 'has' : 'have'} no verdict`;
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (left, right) => ({
      pass: left.pass + right.pass,
      fail: left.fail + right.fail,
      warn: left.warn + right.warn,
      skip: left.skip + right.skip,
      error: left.error + right.error,
    }),
    countStatuses([]),
  );
