import { isAbsolute } from 'node:path';
import { visible } from '../target-adapter/scim/visible.ts';
import { whatItExplains } from './cause-words.ts';
import { type Cause, causesOf } from './causes.ts';
import { cut } from './foreign-text.ts';
import { groupBy } from './group-by.ts';
import { evidenceOf, messageOf } from './junit-evidence.ts';
import { withUntriedOnce } from './junit-untried.ts';
import { countsOf } from './readiness.ts';
import { defineReporter } from './reporter.ts';
import type { Status } from './run-log/event.ts';
import { foldRun } from './run-log/fold.ts';
import type { Result, Run } from './run-log/run.ts';
import { verdictOf } from './verdict.ts';

/**
 * One JUnit file that GitLab, Jenkins, Azure DevOps and the common GitHub actions read: flat, one `failure` or `error`
 * in a case, `message` and text both filled, (classname, name) unique and the same from run to run.
 */
export const junit = defineReporter({
  id: 'junit',
  fileName: 'junit.xml',
  async *render(events, { htmlReport }) {
    const whole = await foldRun(events);
    const run = withUntriedOnce(whole);
    const counts = countsOf(run.results);
    const broken = run.finished?.ended === 'finished' ? 0 : 1;
    const suites = suitesOf(run);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<!-- ${escapeComment(verdictOf(whole).text)} -->\n`;
    for (const [index, cause] of causesOf(whole).slice(0, causesTold).entries())
      yield `<!-- ${index + 1}. ${escapeComment(causeLine(cause))} -->\n`;
    yield `<testsuites name="scimulator" tests="${run.results.length + broken}" failures="${counts.fail}" errors="${counts.error + broken}"`;
    yield ` skipped="${counts.skip + unfinished(run.results)}" time="${seconds(run.finished?.durationMs)}" timestamp="${run.started.at}">\n`;
    for (const [name, results] of suites) yield suiteOf(name, results, run, htmlReport);
    if (broken === 1) yield brokenOff(whole);
    yield '</testsuites>\n';
  },
});

const causesTold = 7;

/** `POST /Users never succeeds (12 results, 45 not judged because of it). Fix: …`, bounded. */
const causeLine = (cause: Cause): string =>
  cut(`${cause.title} (${whatItExplains(cause)})${cause.hint === undefined ? '' : `. Fix: ${cause.hint}`}`, 240);

/** By `classname`: dialect (with the target before it, where the run has several) and suite. Jenkins cuts at the last dot. */
function suitesOf({ started, results }: Run): ReadonlyMap<string, readonly Result[]> {
  return groupBy(results, ({ key: { target, idp, suite } }) => {
    const who = idp ?? 'scim';
    return `${undotted(started.targets.length > 1 ? `${target}-${who}` : who)}.${undotted(suite)}`;
  });
}

function suiteOf(name: string, results: readonly Result[], run: Run, htmlReport: string | undefined): string {
  const counts = countsOf(results);
  const timeMs = results.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  const cases = results.map((result) => caseOf(name, result, run, htmlReport));
  return (
    ` <testsuite name="${escapeAttribute(name)}" tests="${results.length}" failures="${counts.fail}" errors="${counts.error}"` +
    ` skipped="${counts.skip + unfinished(results)}" time="${seconds(timeMs)}" timestamp="${run.started.at}">\n${cases.join('')} </testsuite>\n`
  );
}

function caseOf(suite: string, result: Result, run: Run, htmlReport: string | undefined): string {
  const { key, title, status, durationMs } = result;
  const name = escapeAttribute(`${key.id}: ${title}`);
  const open = `  <testcase classname="scimulator.${escapeAttribute(suite)}" name="${name}" time="${seconds(durationMs)}"`;
  if (status !== undefined) return `${open}${verdictIn(result, status, htmlReport)}\n`;
  const why = `not finished: ${run.finished?.ended === 'interrupted' ? 'the run was interrupted' : 'the run ended early'}`;
  return `${open}><skipped message="${why}">${why}</skipped></testcase>\n`;
}

/** The rest of the element; Jenkins and Azure show the attribute, GitLab the text. */
function verdictIn(result: Result, status: Status, htmlReport: string | undefined): string {
  const message = escapeAttribute(cut(messageOf(result), 300));
  switch (status) {
    case 'pass':
      return '/>';
    case 'skip':
      return `><skipped message="${message}">${message}</skipped></testcase>`;
    case 'warn':
      return `><system-out>${escapeXml(evidenceOf(result))}</system-out></testcase>`;
    case 'fail':
    case 'error': {
      const kind = status === 'fail' ? 'failure' : 'error';
      const linked = htmlReport !== undefined && !isAbsolute(htmlReport);
      const attachment = linked ? `\n   <system-out>[[ATTACHMENT|${escapeXml(htmlReport)}]]</system-out>` : '';
      const text = escapeXml(evidenceOf(result));
      return `>\n   <${kind} message="${message}" type="${status}">${text}</${kind}>${attachment}\n  </testcase>`;
    }
  }
}

/** So that a run without a verdict is red where this file alone is read. */
function brokenOff(run: Run): string {
  const text = escapeAttribute(verdictOf(run).text);
  return (
    ` <testsuite name="run" tests="1" failures="0" errors="1" skipped="0" time="0.000" timestamp="${run.started.at}">\n` +
    `  <testcase classname="scimulator.run" name="run: the run comes to its end" time="0.000"><error message="${text}" type="error">${text}</error></testcase>\n` +
    ' </testsuite>\n'
  );
}

const unfinished = (results: readonly Result[]): number => results.filter(({ status }) => status === undefined).length;
const seconds = (ms = 0): string => (ms / 1_000).toFixed(3);
const undotted = (name: string): string => name.replaceAll('.', '-');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** For text. What nobody would see is named, `⟨U+202E⟩`; what else XML 1.0 has no way to write becomes U+FFFD. */
const escapeXml = (text: string): string =>
  writable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

/** In an attribute a line end would be read as a space. */
const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

const escapeComment = (text: string): string => writable(text).replaceAll(/-(?=-|>|$)/g, '‐');

const writable = (text: string): string =>
  visible(text).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
