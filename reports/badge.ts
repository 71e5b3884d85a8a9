import { escapeHtml } from './html/escape.ts';
import { type Column, readinessOf } from './readiness.ts';
import { defineReporter } from './reporter.ts';
import { foldRun } from './run-log/fold.ts';
import type { Run } from './run-log/run.ts';

/** `badge.svg`: whose customers can start, for a README or a dashboard. Holds no text of a target. */
export const badge = defineReporter({
  id: 'badge',
  fileName: 'badge.svg',
  async *render(events) {
    const { text, colour } = toldBy(await foldRun(events));
    yield drawn('SCIM', text, colour);
  },
});

type Told = { readonly text: string; readonly colour: string };

const colours = { ready: '#2f7d4f', hints: '#8a6d00', red: '#b3362b', none: '#6b7280' } as const;

/** An unfinished run has earned nothing; red comes before everything else. */
function toldBy(run: Run): Told {
  const columns = readinessOf(run);
  const products = columns.filter(({ product, readiness: { kind } }) => product && kind !== 'skipped');
  const judged = products.length > 0 ? products : columns;
  const has = (kind: Column['readiness']['kind']): readonly Column[] =>
    judged.filter(({ readiness }) => readiness.kind === kind);
  const failed = columns.some(({ counts }) => counts.fail > 0);
  const named = (found: readonly Column[]): string => shortList([...new Set(found.map(({ title }) => title))]);

  const stopped = has('not-ready');
  if (stopped.length > 0) return { text: `not ready: ${named(stopped)}`, colour: colours.red };
  if (failed) return { text: 'breaks SCIM 2.0', colour: colours.red };
  if (run.finished?.ended !== 'finished' || has('not-judged').length > 0 || judged.every(isSilent))
    return { text: 'not judged', colour: colours.none };
  const hints = columns.some(({ readiness: { kind } }) => kind === 'recommendations');
  return { text: `ready: ${named(judged)}`, colour: hints ? colours.hints : colours.ready };
}

const isSilent = ({ readiness: { kind } }: Column): boolean => kind === 'skipped';

const mostNames = 3;

/** `Entra ID, Okta` or `7 identity providers`: a badge is narrow. */
const shortList = (titles: readonly string[]): string =>
  titles.length > mostNames ? `${titles.length} identity providers` : titles.join(', ');

/** Of a sans-serif letter at 11 px, generously: a badge must hold its text in any font. */
const letterWidth = 6.6;

function drawn(label: string, text: string, colour: string): string {
  const [left, right] = [label, text].map((part) => Math.round([...part].length * letterWidth) + 14);
  const [one = 0, two = 0] = [left, right];
  const [width, told] = [one + two, `${label}: ${text}`];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${escapeHtml(told)}">
<title>${escapeHtml(told)}</title>
<clipPath id="round"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#round)"><rect width="${one}" height="20" fill="#3f4650"/><rect x="${one}" width="${two}" height="20" fill="${colour}"/></g>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
<text x="${one / 2}" y="14">${escapeHtml(label)}</text><text x="${one + two / 2}" y="14">${escapeHtml(text)}</text>
</g>
</svg>
`;
}
