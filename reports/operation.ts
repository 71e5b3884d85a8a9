import type { RecordedCheck, RecordedExchange } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';

/** A kind of request: `PATCH /Users/…`, `GET /Users?filter`. */
export type Operation = string;

/** `GET /Users/7 answered 500` in words that a check wrote: of which kind the request was, and the status. */
export function answerIn(text: string): { readonly operation: Operation; readonly status: number } | undefined {
  const [, method, path = '', status] = /\b(GET|POST|PUT|PATCH|DELETE) (\/\S*) answered (\d{3})\b/.exec(text) ?? [];
  return method === undefined ? undefined : { operation: `${method} ${placeOf(path)}`, status: Number(status) };
}

/** The operation on which a red check turns: the last change among its exchanges; where it holds none, the last read. */
export function operationUnder(check: RecordedCheck, result: Result, run: Run): Operation | undefined {
  const own = citedBy(check, result);
  const last = own.findLast(({ request }) => request.method !== 'GET') ?? own.at(-1);
  return last && operationOf(last, result, run);
}

/** The exchanges that show what the check saw, in their order. */
export function citedBy(check: RecordedCheck, result: Result): readonly RecordedExchange[] {
  const cited = new Set(check.exchanges);
  return exchangesOf(result).filter(({ id }) => cited.has(id));
}

/** What the harness and the identity providers asked for, without what an observer shows again. */
export const exchangesOf = ({ moments }: Result): readonly RecordedExchange[] =>
  moments.flatMap((moment) => (moment.kind === 'exchange' && moment.exchange.by !== 'person' ? moment.exchange : []));

export function operationOf({ request }: RecordedExchange, { key }: Result, { started }: Run): Operation {
  const { method, url } = request;
  const [place = '', query] = url.split('?', 2);
  const base = started.targets.find(({ name }) => name === key.target)?.baseUrl.replace(/\/$/, '') ?? '';
  // The embedded provider gives each result a base URL of its own.
  const below = knownPlace.exec(place)?.[0] ?? (place.startsWith(base) ? place.slice(base.length) : place);
  return `${method} ${placeOf(query === undefined ? below : `${below}?${query}`)}`;
}

const knownPlace = /\/(Users|Groups|Me|Bulk|ServiceProviderConfig|Schemas|ResourceTypes|\.search)(\/[^?]*)?$/i;

/** Without a query, but for a filter; the id of a resource becomes `…`. */
function placeOf(path: string): string {
  const [place = '', query = ''] = path.split('?', 2);
  const [, type = '', ...rest] = place.replace(/[,;:]$/, '').split('/');
  const id = rest.length === 0 || rest[0] === '.search' ? rest.join('') : '…';
  const filter = /(^|&)filter=/.test(query) ? '?filter' : '';
  return `/${type}${id === '' ? '' : `/${id}`}${filter}`;
}
