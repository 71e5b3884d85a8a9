import type { RecordedExchange } from '../../../reports/run-log/event.ts';
import { listed } from '../../../reports/wording.ts';
import { isObject } from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';

/** `POST {base}/Users`, the headers that tell something, the body. */
export function requestLines(exchange: RecordedExchange): readonly string[] {
  const { method, url, headers, body, text = '' } = exchange.request;
  const hasCredential = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  return [
    `${method} ${cut(inBase(url, exchange))}${hasCredential ? '' : ' without Authorization'}`,
    ...headerLines(headers, ['If-Match', 'If-None-Match'], exchange),
    ...bodyLines(body === undefined ? text : spelt(body), exchange),
  ];
}

/** Status, headers and body of the answer; of the body what differs from that of the other exchange. */
export function answerLines(exchange: RecordedExchange, other: RecordedExchange | undefined): readonly string[] {
  const { response, failure } = exchange;
  if (response === undefined) return [`no answer: ${failure?.happened ?? 'nobody knows why'}`];
  const { status, headers, body, text = '' } = response;
  return [
    `${status}`,
    ...headerLines(headers, ['Location', 'ETag', 'WWW-Authenticate', 'Retry-After'], exchange),
    ...bodyLines(body === undefined ? text : differing(body, other?.response?.body), exchange),
  ];
}

/** The base URL is none of anybody's, so it is written as `{base}`. */
export const inBase = (text: string, { request }: RecordedExchange): string => {
  const [base] = /^.*?\/scim\/v2/.exec(request.url) ?? [];
  return base === undefined ? text : text.replaceAll(base, '{base}');
};

const headerAtMost = 300;
const bodyAtMost = 480;
const cut = (text: string): string => shortened(text, headerAtMost);

function headerLines(
  headers: Readonly<Record<string, string>>,
  shown: readonly string[],
  exchange: RecordedExchange,
): readonly string[] {
  return shown.flatMap((name) => {
    const value = Object.entries(headers).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
    return value === undefined ? [] : [`${name}: ${cut(inBase(value, exchange))}`];
  });
}

const bodyLines = (text: string, exchange: RecordedExchange): readonly string[] =>
  text === '' ? [] : [shortened(inBase(text, exchange), bodyAtMost)];

/** The members that the other body has otherwise, and those that only it has; all of them where it is no object. */
function differing(body: unknown, other: unknown): string {
  if (!isObject(body) || !isObject(other)) return spelt(body);
  const entries = Object.entries(body);
  const own = entries.filter(([name, value]) => spelt(value) !== spelt(other[name]));
  const missing = Object.keys(other).filter((name) => !(name in body));
  const without = missing.length === 0 ? '' : ` without ${listed(missing)}`;
  if (own.length === entries.length) return spelt(body) + without;
  if (own.length === 0) return `and the same body${without}`;
  return `{ ${[...own.map(([name, value]) => `"${name}": ${spelt(value)}`), '…'].join(', ')} }${without}`;
}

/** JSON on one line that can be broken between its members. */
function spelt(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(spelt).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'nothing';
  const members = Object.entries(value).map(([name, each]) => `"${name}": ${spelt(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
