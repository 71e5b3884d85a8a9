import { whatItExplains, whomItStops } from '../cause-words.ts';
import type { Cause } from '../causes.ts';
import type { Column } from '../readiness.ts';
import { escapeHtml } from './escape.ts';
import { dateTime } from './page/format.ts';
import { idpTitle, seenIn } from './page/names.ts';
import type { Report } from './page/report.ts';
import { countStandings, standingOf, tellCounts, words } from './page/standing.ts';
import { readinessWord } from './page/told.ts';

/**
 * Verdict, readiness, causes and red results as plain HTML: what a reader without scripts sees, and everybody until the
 * script has drawn the page over it.
 */
export function firstScreen(report: Report): string {
  const { verdict, columns, causes, run } = report;
  const { started, results } = run;
  return `<main class="static">
<h1>${told(verdict.text)}</h1>
<p>${told(tellCounts(countStandings(results)))}. ${told(started.targets.map(({ name, baseUrl }) => `${name}: ${baseUrl}`).join(', '))}. ${told(dateTime(started.at))}, Scimulator ${told(started.run.version)}, run ${told(started.run.id)}.</p>
${table('Readiness', ['Identity provider', 'Target', 'Readiness', 'Results'], columns.map(columnCells))}
${causes.length > 0 ? `<h2>What to fix, in this order</h2>\n<ol>${causes.map((cause) => causeItem(cause, report)).join('')}</ol>` : ''}
${table('Red results', ['Status', 'Result', 'Identity provider', 'Target', 'What was seen'], redRows(report))}
<noscript><p>Everything else (the matrix, each result with its exchanges and mails) needs JavaScript. The page asks for nothing over the network.</p></noscript>
</main>`;
}

const columnCells = ({ title, target, readiness, unfinished, counts }: Column): readonly string[] => [
  title,
  target,
  readinessWord(readiness, unfinished),
  tellCounts({ ...counts, unfinished }),
];

function causeItem(cause: Cause, { run }: Report): string {
  const { status, title, check, hint, seen } = cause;
  const whom = whomItStops(cause);
  const lines = [
    `<b>${told(title)}</b>`,
    ...(check?.breaks ? [told(check.breaks)] : []),
    ...(status === 'warn' && check?.reason ? [told(check.reason)] : []),
    ...(hint ? [`<b>Fix:</b> ${told(hint)}`] : []),
    ...(cause.prognosis.length > 0 ? [`<b>Then:</b> ${told(cause.prognosis.join(' '))}`] : []),
    ...(whom === '' ? [] : [`<b>Stops:</b> ${told(whom)}`]),
    told(`${seenIn(seen, run.started)}: ${whatItExplains(cause)}`),
  ];
  return `<li>${lines.join('<br>')}</li>`;
}

const maxRows = 200;

function redRows({ run }: Report): readonly (readonly string[])[] {
  const red = run.results.filter(({ status }) => status === 'fail' || status === 'error' || status === 'warn');
  const rows = red
    .slice(0, maxRows)
    .map((result) => [
      words[standingOf(result)].title,
      result.title,
      idpTitle(run.started, result.key.idp),
      result.key.target,
      result.reason ?? '',
    ]);
  return red.length > maxRows ? [...rows, ['', `and ${red.length - maxRows} more`, '', '', '']] : rows;
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((text) => `<th scope="col">${told(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((text) => `<td>${told(text)}</td>`).join('')}</tr>`).join('\n');
  return `<table><caption>${told(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** A text of the run: escaped, and bounded. */
const told = (text: string): string => escapeHtml(text.length > 400 ? `${text.slice(0, 400)} …` : text);
