import { cut } from './foreign-text.ts';
import type { RecordedCheck, RecordedExchange } from './run-log/event.ts';
import type { Result } from './run-log/run.ts';
import { isRed } from './run-log/status.ts';

/** In one line: the checks that decided, or the reason. */
export function messageOf({ reason, moments, status }: Result): string {
  const first = deciding(moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : [])))[0];
  if (first && status !== 'skip') return lineOf(first);
  return reason ?? 'no reason was told';
}

/** Everything that speaks against the result, then the exchanges and how to repeat them; at most 4 KB. */
export function evidenceOf(result: Result): string {
  const checks = deciding(result.moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : [])));
  const shown = new Set(checks.flatMap(({ exchanges }) => exchanges));
  const exchanges = result.moments.flatMap((moment) =>
    moment.kind === 'exchange' && shown.has(moment.exchange.id) ? moment.exchange : [],
  );
  const parts = [
    ...(result.reason === undefined || checks.some(({ actual }) => actual === result.reason) ? [] : [result.reason]),
    ...checks.map((check) => [lineOf(check), ...advice(check)].join('\n')),
    ...exchanges.map(exchangeText),
  ];
  return cut(parts.join('\n\n'), 4_000);
}

const deciding = (checks: readonly RecordedCheck[]): readonly RecordedCheck[] => {
  const red = checks.filter(({ status }) => isRed(status));
  return [...red, ...checks.filter(({ status }) => status === 'warn')];
};

function lineOf({ id, requirements, expected, actual, reason, title }: RecordedCheck): string {
  const tested = requirements.length > 0 ? ` (${requirements.join(', ')})` : '';
  if (expected === undefined && actual === undefined) return `${id}${tested}: ${reason ?? title}`;
  return `${id}${tested}: expected ${expected ?? 'something else'}, got ${actual ?? 'nothing'}`;
}

const advice = ({ breaks, hint }: RecordedCheck): string[] => [
  ...(breaks === undefined ? [] : [`Breaks: ${breaks}`]),
  ...(hint === undefined ? [] : [`Fix: ${hint}`]),
];

function exchangeText({ request, response, failure, curl }: RecordedExchange): string {
  const answer = response
    ? `${response.status} ${bodyText(response.body ?? response.text)}`
    : (failure?.happened ?? 'no answer');
  return [
    `${request.method} ${request.url} ${bodyText(request.body ?? request.text)}`.trimEnd(),
    `-> ${answer}`.trimEnd(),
    ...(curl ? [curl] : []),
  ].join('\n');
}

const bodyText = (body: unknown): string =>
  body === undefined ? '' : cut(typeof body === 'string' ? body : JSON.stringify(body), 500);
