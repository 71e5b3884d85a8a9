import type { ScimMethod } from '../../scim/exchange.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from '../http.ts';

/** What one URL answers, by method. A method that is missing is 405. */
export type Endpoint = { readonly [Method in ScimMethod]?: (request: ProviderRequest) => ProviderResponse };

/** A family of endpoints: finds the one that a path means (decoded, without slashes), or undefined. */
export type EndpointFamily = (segments: readonly string[]) => Endpoint | undefined;

export const mediaType = 'application/scim+json';

export function answer(status: number, body: unknown, headers: ProviderResponse['headers'] = {}): ProviderResponse {
  return { status, headers: { 'content-type': mediaType, ...headers }, body };
}

export const noContent: ProviderResponse = { status: 204, headers: {} };

/** Known to the RFC, not served: 501 to these methods. RFC 7644 §3.12, Table 8 */
export function unsupported(what: string, methods: readonly ScimMethod[]): Endpoint {
  const refuse = (): never => {
    throw new ScimError(501, `${what} is not supported here`);
  };
  return Object.fromEntries(methods.map((method) => [method, refuse]));
}
