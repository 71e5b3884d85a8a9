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

/** Whether the identity provider met a conflict without having looked for the account: then it takes none over. */
export const createdBlindly = (exchanges: readonly Exchange[]): boolean =>
  exchanges.some(({ request, response }) => request.method === 'POST' && response?.status === 409) &&
  !exchanges.some(({ request }) => request.method === 'GET' && /[?&]filter=/.test(request.url));

/** Those of the values that no PUT left out: what one leaves out, a target may clear. RFC 7644 §3.5.1 */
export function withoutReplaced(
  values: Readonly<Record<string, string>>,
  exchanges: readonly Exchange[],
): Readonly<Record<string, string>> {
  const bodies = exchanges.filter(({ request }) => request.method === 'PUT').map(({ request }) => request.body);
  const held = Object.entries(values).filter(([name]) => bodies.every((body) => attribute(body, name) !== undefined));
  return Object.fromEntries(held);
}
