import { parseAttributePath } from '../../scim/attribute-path.ts';
import type { Filter } from '../../scim/filter.ts';
import { parseFilter } from '../../scim/parse-filter.ts';
import { attribute } from '../../scim/resource.ts';
import { ScimError, type ScimType } from '../../scim/scim-error.ts';
import { searchRequest } from '../../scim/urns.ts';
import type { Features } from './features.ts';
import { namesMessage } from './message.ts';
import type { Asked } from './projection.ts';
import type { Sort } from './sort.ts';
import type { SortOrder } from './sort-key.ts';

/** What a list is asked for. RFC 7644 §3.4.2 */
export type Query = Asked & {
  readonly filter?: Filter;
  readonly sort?: Sort;
  /** What a cursor goes with: the query but its page and what it shows of each resource. */
  readonly identity: string;
  /** Empty: of the first page; absent: pages are asked for by index. RFC 9865 §2 */
  readonly cursor?: string;
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
};

/** The most resources on one page: `filter.maxResults` in ServiceProviderConfig. */
export const maxResults = 200;

export function parseQuery(parameters: URLSearchParams, features: Features): Query {
  const text = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const given = {
    filter: text('filter'),
    sortBy: text('sortBy'),
    sortOrder: text('sortOrder'),
    cursor: text('cursor'),
    startIndex: numberIn(parameters, 'startIndex'),
    count: numberIn(parameters, 'count'),
    ...parseAsked(parameters),
  };
  return queryOf(given, features);
}

/** A SearchRequest. RFC 7644 §3.4.3 */
export function parseSearch(body: unknown, features: Features): Query {
  if (!namesMessage(body, searchRequest)) {
    throw new ScimError(400, `schemas must hold ${searchRequest}`, 'invalidSyntax');
  }
  const given = {
    filter: textIn(body, 'filter', 'invalidFilter'),
    sortBy: textIn(body, 'sortBy', 'invalidValue'),
    sortOrder: textIn(body, 'sortOrder', 'invalidValue'),
    cursor: textIn(body, 'cursor', 'invalidCursor'),
    startIndex: attribute(body, 'startIndex'),
    count: attribute(body, 'count'),
    ...notBoth({
      attributes: namesIn(attribute(body, 'attributes'), 'attributes'),
      excludedAttributes: namesIn(attribute(body, 'excludedAttributes'), 'excludedAttributes'),
    }),
  };
  return queryOf(given, features);
}

/** The parameters that shape an answer; every operation that answers with a resource takes them. RFC 7644 §3.9 */
export function parseAsked(parameters: URLSearchParams): Asked {
  const names = (parameter: string): readonly string[] =>
    parameters
      .getAll(parameter)
      .flatMap((list) => list.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return notBoth({ attributes: names('attributes'), excludedAttributes: names('excludedAttributes') });
}

function notBoth(asked: Asked): Asked {
  if (asked.attributes.length > 0 && asked.excludedAttributes.length > 0) {
    throw new ScimError(400, 'attributes and excludedAttributes exclude each other', 'invalidValue');
  }
  return asked;
}

type Given = Asked & {
  readonly filter: string | undefined;
  readonly sortBy: string | undefined;
  readonly sortOrder: string | undefined;
  readonly cursor: string | undefined;
  readonly startIndex: unknown;
  readonly count: unknown;
};

function queryOf(given: Given, features: Features): Query {
  const { filter, sortBy, sortOrder, startIndex, count, attributes, excludedAttributes } = given;
  const cursor = features.cursor ? given.cursor : undefined;
  if (cursor !== undefined && startIndex !== undefined) {
    throw new ScimError(400, 'cursor and startIndex exclude each other', 'invalidValue');
  }
  if (filter !== undefined && !features.filter) throw new ScimError(501, 'filters are not supported here');
  const unusable = cursor === undefined ? 'invalidValue' : 'invalidCount';
  const sort = features.sort ? sortOf(given) : undefined;
  return {
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
    ...(sort === undefined ? {} : { sort }),
    identity: JSON.stringify([filter, sortBy, sortOrder]),
    ...(cursor === undefined ? {} : { cursor }),
    startIndex: Math.max(1, wholeNumber(startIndex, 'startIndex', 'invalidValue') ?? 1),
    count: Math.min(maxResults, Math.max(0, wholeNumber(count, 'count', unusable) ?? maxResults)),
    attributes,
    excludedAttributes,
  };
}

/** Without `sortBy` an order says nothing. */
function sortOf({ sortBy, sortOrder = '' }: Pick<Given, 'sortBy' | 'sortOrder'>): Sort | undefined {
  const order = orders.get(sortOrder.toLowerCase());
  if (order === undefined) {
    throw new ScimError(
      400,
      `sortOrder must be ascending or descending, not ${JSON.stringify(sortOrder)}`,
      'invalidValue',
    );
  }
  if (sortBy === undefined || sortBy === '') return undefined;
  const by = parseAttributePath(sortBy);
  if (by === undefined) {
    throw new ScimError(400, `sortBy must be the name of an attribute, not ${JSON.stringify(sortBy)}`, 'invalidValue');
  }
  return { by, order };
}

const orders: ReadonlyMap<string, SortOrder> = new Map([
  ['', 'ascending'],
  ['ascending', 'ascending'],
  ['descending', 'descending'],
]);

function textIn(body: unknown, name: string, scimType: ScimType): string | undefined {
  const given = attribute(body, name);
  if (given === undefined || typeof given === 'string') return given;
  throw new ScimError(400, `${name} must be text`, scimType);
}

function numberIn(parameters: URLSearchParams, name: string): unknown {
  const text = parameters.get(name);
  if (text === null || text === '') return undefined;
  return /^[+-]?\d+$/.test(text) ? Number(text) : text;
}

function wholeNumber(given: unknown, name: string, scimType: ScimType): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'number' && Number.isInteger(given)) return given;
  throw new ScimError(400, `${name} must be a whole number, not ${JSON.stringify(given)}`, scimType);
}

function namesIn(given: unknown, name: string): readonly string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new ScimError(400, `${name} must be a list of names`, 'invalidValue');
  return given.filter((each) => typeof each === 'string');
}
