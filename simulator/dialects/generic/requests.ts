import type { ScimMethod, ScimRequest } from '../../../target-adapter/scim/exchange.ts';

const accept = { Accept: 'application/scim+json' };
const withBody = { ...accept, 'Content-Type': 'application/scim+json' };

/** RFC 7644 §3.1: SCIM's own media type both ways. */
export const ask = (path: string): ScimRequest => ({ method: 'GET', path, headers: accept });
export const remove = (path: string): ScimRequest => ({ method: 'DELETE', path, headers: accept });
export const write = (method: Extract<ScimMethod, 'POST' | 'PATCH'>, path: string, body: unknown): ScimRequest => ({
  method,
  path,
  headers: withBody,
  body,
});
