import type { AnsweredExchange, Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from './answer.ts';

/** The POST that created something, with its answer. */
export function creationOf(exchanges: readonly Exchange[]): AnsweredExchange | undefined {
  return exchanges.findLast(
    (exchange): exchange is AnsweredExchange =>
      exchange.request.method === 'POST' && exchange.response !== undefined && isSuccess(exchange.response.status),
  );
}

/** What the identity provider sent when it created; empty where it did not. */
export function sentIn(exchanges: readonly Exchange[]): JsonObject {
  const body = creationOf(exchanges)?.request.body;
  return isObject(body) ? body : {};
}

/**
 * Whether the identity provider changed an account. A throttled create is tried again, and that look-up finds who was to
 * be missed: then nothing is as it was, and the target is right.
 */
export const changesIn = (exchanges: readonly Exchange[]): boolean =>
  exchanges.some(({ request }) => request.method === 'PATCH' || request.method === 'PUT');

/** Whether the create of an account that is there was refused, and nobody had looked for it: then it is not taken over. */
export const createdBlindly = (exchanges: readonly Exchange[]): boolean =>
  exchanges.some(({ request, response }) => request.method === 'POST' && isRefusal(response?.status ?? 0)) &&
  !exchanges.some(({ request }) => request.method === 'GET' && /[?&]filter=/.test(request.url));

/** Which status a target has for a duplicate is judged elsewhere. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && status !== 401 && status !== 429;

/** Those of the values that every PUT carried: what one leaves out, a target may clear. RFC 7644 §3.5.1 */
export function withoutReplaced(
  values: Readonly<Record<string, string>>,
  exchanges: readonly Exchange[],
): Readonly<Record<string, string>> {
  const bodies = exchanges.filter(({ request }) => request.method === 'PUT').map(({ request }) => request.body);
  const held = Object.entries(values).filter(([name, value]) =>
    bodies.every((body) => attribute(body, name) === value),
  );
  return Object.fromEntries(held);
}

/**
 * Whether a PATCH went out without a word on an attribute, from an identity provider that had not read the account first:
 * then it never sends that one with a change, whatever the target does. A PUT holds whatever is mapped.
 */
export function leavesOut(exchanges: readonly Exchange[], name: string): boolean {
  const bodies = exchanges.filter(({ request }) => request.method === 'PATCH').map(({ request }) => request.body);
  const isWhole = exchanges.some(({ request }) => request.method === 'GET' || request.method === 'PUT');
  return bodies.length > 0 && !isWhole && !bodies.some((body) => JSON.stringify(body).includes(name));
}
