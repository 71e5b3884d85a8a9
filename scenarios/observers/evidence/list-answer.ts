import type { AnsweredExchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import type { Known } from '../../observer.ts';
import { isQuery, parameterOf, segmentsOf, typesOf } from './shown.ts';

/** Whether it is a 200 to a query, with an object. Of discovery only what has `Resources` counts as a list. RFC 7644 §3.4.2 */
export function isListAnswer(exchange: AnsweredExchange, known: Known): boolean {
  const { request, response } = exchange;
  if (response.status !== 200 || !isObject(response.body)) return false;
  if (isQuery(exchange, typesOf(known))) return true;
  const last = segmentsOf(request.url).at(-1)?.toLowerCase();
  const isDiscovery = last === 'schemas' || last === 'resourcetypes';
  return request.method === 'GET' && isDiscovery && Array.isArray(attribute(response.body, 'Resources'));
}

export const total = ({ response }: AnsweredExchange): unknown => attribute(response.body, 'totalResults');

export function returned({ response }: AnsweredExchange): number {
  const resources = attribute(response.body, 'Resources');
  return Array.isArray(resources) ? resources.length : 0;
}

/** An integer parameter of the query; undefined where none was given, or something else. */
export function numberOf(exchange: AnsweredExchange, name: 'count' | 'startIndex'): number | undefined {
  const given = parameterOf(exchange, name);
  const number = typeof given === 'string' && given !== '' ? Number(given) : given;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** RFC 9865: index counters have no place there. */
export const isCursorPage = (exchange: AnsweredExchange): boolean =>
  parameterOf(exchange, 'cursor') !== undefined || attribute(exchange.response.body, 'nextCursor') !== undefined;
