import type { AnsweredExchange, Exchange } from '../../target-adapter/scim/exchange.ts';
import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
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
