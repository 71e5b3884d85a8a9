import type { ScimMethod, ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Undressed } from '../../dialect.ts';

const accept = { Accept: 'application/scim+json' };
const withBody = { ...accept, 'Content-Type': 'application/scim+json' };

/** RFC 7644 §3.1: SCIM's own media type both ways. */
export const dress = (request: Undressed): ScimRequest => ({
  ...request,
  headers: request.body === undefined ? accept : withBody,
});

export const ask = (path: string): ScimRequest => dress({ method: 'GET', path });
export const remove = (path: string): ScimRequest => dress({ method: 'DELETE', path });
export const write = (method: Extract<ScimMethod, 'POST' | 'PATCH'>, path: string, body: JsonObject): ScimRequest =>
  dress({ method, path, body });

/** Pages of 100. RFC 7644 §3.4.2.4 */
export const askPage = (endpoint: '/Users' | '/Groups', startIndex: number): ScimRequest =>
  ask(`${endpoint}?startIndex=${startIndex}&count=100`);
