import type { Filter } from '../../scim/filter.ts';
import { parseFilter } from '../../scim/parse-filter.ts';
import { attribute, isObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { searchRequest } from '../../scim/urns.ts';
import type { Asked } from './projection.ts';

/** What a list is asked for. RFC 7644 §3.4.2. `sortBy` and `sortOrder` are not read: sorting is not supported. */
export type Query = Asked & {
  readonly filter?: Filter;
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
};

/** The most resources on one page: `filter.maxResults` in ServiceProviderConfig. */
export const maxResults = 200;

export function parseQuery(parameters: URLSearchParams): Query {
  return queryOf({
    filter: parameters.get('filter') ?? undefined,
    startIndex: numberIn(parameters, 'startIndex'),
    count: numberIn(parameters, 'count'),
    ...parseAsked(parameters),
  });
}

/** A SearchRequest. RFC 7644 §3.4.3 */
export function parseSearch(body: unknown): Query {
  const schemas = attribute(body, 'schemas');
  if (!isObject(body) || !Array.isArray(schemas) || !schemas.includes(searchRequest)) {
    throw new ScimError(400, `schemas must hold ${searchRequest}`, 'invalidSyntax');
  }
  const filter = attribute(body, 'filter');
  if (filter !== undefined && typeof filter !== 'string') {
    throw new ScimError(400, 'filter must be text', 'invalidFilter');
  }
  return queryOf({
    filter,
    startIndex: attribute(body, 'startIndex'),
    count: attribute(body, 'count'),
    ...notBoth({
      attributes: namesIn(attribute(body, 'attributes'), 'attributes'),
      excludedAttributes: namesIn(attribute(body, 'excludedAttributes'), 'excludedAttributes'),
    }),
  });
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

type Given = Asked & { readonly filter: string | undefined; readonly startIndex: unknown; readonly count: unknown };

function queryOf({ filter, startIndex, count, attributes, excludedAttributes }: Given): Query {
  return {
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
    startIndex: Math.max(1, wholeNumber(startIndex, 'startIndex') ?? 1),
    count: Math.min(maxResults, Math.max(0, wholeNumber(count, 'count') ?? maxResults)),
    attributes,
    excludedAttributes,
  };
}

function numberIn(parameters: URLSearchParams, name: string): unknown {
  const text = parameters.get(name);
  if (text === null || text === '') return undefined;
  return /^[+-]?\d+$/.test(text) ? Number(text) : text;
}

function wholeNumber(given: unknown, name: string): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'number' && Number.isInteger(given)) return given;
  throw new ScimError(400, `${name} must be a whole number, not ${JSON.stringify(given)}`, 'invalidValue');
}

function namesIn(given: unknown, name: string): readonly string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new ScimError(400, `${name} must be a list of names`, 'invalidValue');
  return given.filter((each) => typeof each === 'string');
}
