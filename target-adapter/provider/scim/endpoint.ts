import type { ScimMethod } from '../../scim/exchange.ts';
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
