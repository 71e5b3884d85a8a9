import type { AnsweredExchange } from '../../../target-adapter/scim/exchange.ts';
import { decoded } from '../../../target-adapter/scim/location.ts';
import { attribute, isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { listResponse } from '../../../target-adapter/scim/urns.ts';
import { type AdvertisedType, rfcTypes } from '../../advertised-type.ts';
import { isSuccess } from '../../checks/answer.ts';
import type { Known } from '../../observer.ts';

/** A resource as an answer shows it. */
export type Shown = {
  readonly resource: JsonObject;
  readonly type: AdvertisedType;
  /** `single`: it is the whole answer. */
  readonly place: 'single' | 'list' | 'bulk';
  /** Of `attributes` and `excludedAttributes`, in lower case; undefined: not asked. RFC 7644 §3.9 */
  readonly asked: readonly string[] | undefined;
  readonly excluded: readonly string[] | undefined;
};

/** Every representation of a resource in an answer: by id, in a list, after a write, in a bulk answer. */
export function shownIn(exchange: AnsweredExchange, known: Known): readonly Shown[] {
  const before = remembered.get(exchange);
  if (before?.known === known) return before.shown;
  const shown = readShown(exchange, typesOf(known));
  remembered.set(exchange, { known, shown });
  return shown;
}

/** Many observers look at the same answer, one after the other. */
const remembered = new WeakMap<AnsweredExchange, { readonly known: Known; readonly shown: readonly Shown[] }>();

export const typesOf = ({ discovery }: Known): readonly AdvertisedType[] => discovery.types ?? rfcTypes;

export const isProjected = ({ asked, excluded }: Shown): boolean => asked !== undefined || excluded !== undefined;

/** What a URL names: a type's endpoint, and what stands below it. */
export function targetOf(
  url: string,
  types: readonly AdvertisedType[],
): { readonly type: AdvertisedType; readonly below: 'collection' | 'search' | { readonly id: string } } | undefined {
  const segments = segmentsOf(url);
  const last = segments.at(-1) ?? '';
  const typeAt = (segment: string | undefined): AdvertisedType | undefined =>
    types.find(({ endpoint }) => endpoint === `/${segment?.toLowerCase()}`);
  const above = typeAt(segments.at(-2));
  if (above !== undefined) return { type: above, below: last.toLowerCase() === '.search' ? 'search' : { id: last } };
  const type = typeAt(last);
  return type === undefined ? undefined : { type, below: 'collection' };
}

/** Decoded, without empty ones. */
export function segmentsOf(url: string): readonly string[] {
  const path = URL.canParse(url, 'https://base.invalid') ? new URL(url, 'https://base.invalid').pathname : '';
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
}

function readShown(exchange: AnsweredExchange, types: readonly AdvertisedType[]): readonly Shown[] {
  const { request, response } = exchange;
  const { body } = response;
  if (!isSuccess(response.status) || !isObject(body) || request.method === 'DELETE') return [];
  const last = segmentsOf(request.url).at(-1)?.toLowerCase();
  if (last === 'bulk') return bulkResults(body, types);

  const projection = { asked: namesIn(exchange, 'attributes'), excluded: namesIn(exchange, 'excludedAttributes') };
  const me = last === 'me' ? types.find(({ endpoint }) => endpoint === '/users') : undefined;
  const type = me ?? targetOf(request.url, types)?.type;
  if (type === undefined) return [];
  const resources = attribute(body, 'Resources');
  if (Array.isArray(resources))
    return resources.filter(isObject).map((resource) => ({ resource, type, place: 'list', ...projection }));
  return isMessage(body) || isQuery(exchange, types) ? [] : [{ resource: body, type, place: 'single', ...projection }];
}

function bulkResults(body: JsonObject, types: readonly AdvertisedType[]): readonly Shown[] {
  const operations = attribute(body, 'Operations');
  if (!Array.isArray(operations)) return [];
  return operations.flatMap((operation) => {
    const resource = attribute(operation, 'response');
    const type = targetOf(String(attribute(operation, 'location') ?? ''), types)?.type;
    const succeeded = String(attribute(operation, 'status') ?? '').startsWith('2');
    if (!succeeded || !isObject(resource) || type === undefined) return [];
    return { resource, type, place: 'bulk', asked: undefined, excluded: undefined };
  });
}

/** A list without `Resources`, an error with a 200: no resources. */
function isMessage(body: JsonObject): boolean {
  const schemas = attribute(body, 'schemas');
  return Array.isArray(schemas) && schemas.some((one) => /^urn:ietf:params:scim:api:/i.test(String(one)));
}

/** Whether an exchange asks for a list of resources. RFC 7644 §3.4.2, §3.4.3 */
export function isQuery({ request }: AnsweredExchange, types: readonly AdvertisedType[]): boolean {
  const below = targetOf(request.url, types)?.below;
  return (request.method === 'GET' && below === 'collection') || (request.method === 'POST' && below === 'search');
}

export function isListResponse(body: unknown): boolean {
  const schemas = attribute(body, 'schemas');
  return Array.isArray(schemas) && schemas.some((one) => String(one).toLowerCase() === listResponse.toLowerCase());
}

/** One parameter of a query, in the URL or in the body of a search. */
export function parameterOf({ request }: AnsweredExchange, name: string): unknown {
  const query = URL.canParse(request.url) ? new URL(request.url).searchParams : new URLSearchParams();
  const given = [...query].find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (given !== undefined) return given[1];
  const isSearch = segmentsOf(request.url).at(-1)?.toLowerCase() === '.search';
  return isSearch ? attribute(request.body, name) : undefined;
}

function namesIn(exchange: AnsweredExchange, name: string): readonly string[] | undefined {
  const given = parameterOf(exchange, name);
  const names = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? given.split(',') : undefined;
  return names?.map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
}
