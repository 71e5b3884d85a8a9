import { type Draft, foldBy, merged } from './cause-draft.ts';
import { citedBy, exchangesOf, type Operation, operationOf } from './operation.ts';
import type { RecordedExchange } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';
import { grouped } from './wording.ts';

/**
 * Where a kind of change is answered with success and never made, whatever was asked for is missing later: everything
 * that turns on it is one cause. One change that was made is enough for the causes to stay apart.
 */
export function foldIgnored(run: Run, drafts: readonly Draft[]): readonly Draft[] {
  const ignored = ignoredIn(run);
  return foldBy(
    drafts,
    ({ status, check, results }) => {
      const [result] = results;
      if (status !== 'fail' || check === undefined || check.observer === true || result === undefined) return undefined;
      const operation = lastChange(citedBy(check, result), result, run) ?? lastChange(exchangesOf(result), result, run);
      const name = `${result.key.target} ${operation}`;
      return operation !== undefined && ignored.has(name) ? name : undefined;
    },
    (group, name) => {
      if (group.length < 2) return group;
      const operation = name.slice(name.indexOf(' ') + 1);
      const title = `${operation} is answered with success and changes nothing: ${grouped(ignored.get(name) ?? 0)} changes read back as before`;
      return [
        merged(group, {
          title,
          hint: 'Store what the request asks for before you answer; where you cannot, refuse it.',
        }),
      ];
    },
  );
}

/** Fewer unchanged resources than this may be chance: some requests are to change nothing. */
const leastUnchanged = 4;

type Seen = { readonly state: string; readonly since: Operation[] };

/** By target and operation: how many resources were changed by it with success, and read the same before and after. */
function ignoredIn(run: Run): ReadonlyMap<string, number> {
  const unchanged = new Map<string, number>();
  const changed = new Set<string>();
  for (const result of run.results) {
    const known = new Map<string, Seen>();
    for (const exchange of exchangesOf(result)) {
      const status = exchange.response?.status ?? 0;
      if (status < 200 || status >= 300) continue;
      const { method } = exchange.request;
      const shown = (method === 'GET' && isWhole(exchange)) || method === 'POST' ? shownIn(exchange) : undefined;
      if (shown !== undefined) {
        const before = known.get(shown.id);
        for (const operation of new Set(before?.since)) {
          const name = `${result.key.target} ${operation}`;
          if (before?.state === shown.state) unchanged.set(name, (unchanged.get(name) ?? 0) + 1);
          else changed.add(name);
        }
        known.set(shown.id, { state: shown.state, since: [] });
      }
      if (method === 'PATCH' || method === 'PUT')
        known.get(idOf(exchange))?.since.push(operationOf(exchange, result, run));
    }
  }
  return new Map([...unchanged].filter(([name, count]) => count >= leastUnchanged && !changed.has(name)));
}

function lastChange(exchanges: readonly RecordedExchange[], result: Result, run: Run): Operation | undefined {
  const last = exchanges.findLast(({ request }) => request.method !== 'GET');
  return last && operationOf(last, result, run);
}

const idOf = ({ request }: RecordedExchange): string =>
  decodeURIComponent(request.url.split('?', 1)[0]?.split('/').at(-1) ?? '');

/** A reading that leaves attributes out shows another picture of the same. RFC 7644 §3.9 */
const isWhole = ({ request }: RecordedExchange): boolean => !/[?&](excludedA|a)ttributes=/.test(request.url);

/** One resource, without what the target says about it: a new time is no change, and a membership is one of its group. */
function shownIn({ response }: RecordedExchange): { readonly id: string; readonly state: string } | undefined {
  const { body } = response ?? {};
  if (typeof body !== 'object' || body === null || !('id' in body) || typeof body.id !== 'string') return undefined;
  return { id: body.id, state: JSON.stringify({ ...body, meta: undefined, groups: undefined }) };
}
