import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Undressed } from '../../dialect.ts';
import { equals, percentEncoded } from '../wire/filter.ts';
import { patchBody } from '../wire/patch.ts';

/** Captured in this order, with Authorization before the last. C20 */
const first = { Accept: 'application/scim+json', 'Accept-Charset': 'utf-8' };
const last = { 'User-Agent': 'Okta SCIM Client 1.0.0', 'Accept-Encoding': 'gzip,deflate' };
const bare = { ...first, ...last };
const withBody = { ...first, 'Content-Type': 'application/scim+json; charset=utf-8', ...last };

export const dress = (request: Undressed): ScimRequest => ({
  ...request,
  headers: request.body === undefined ? bare : withBody,
  credentialBefore: 'Accept-Encoding',
});

export const ask = (path: string): ScimRequest => dress({ method: 'GET', path });
export const remove = (path: string): ScimRequest => dress({ method: 'DELETE', path });
export const post = (path: string, body: JsonObject): ScimRequest => dress({ method: 'POST', path, body });
export const put = (path: string, body: JsonObject): ScimRequest => dress({ method: 'PUT', path, body });
export const patch = (path: string, operations: readonly JsonObject[]): ScimRequest =>
  dress({ method: 'PATCH', path, body: patchBody(operations) });

/** Percent-encoded, always with a page. D20 */
export const find = (endpoint: '/Users' | '/Groups', by: 'userName' | 'displayName', value: string): ScimRequest =>
  ask(`${endpoint}?filter=${percentEncoded(equals(by, value))}&startIndex=1&count=100`);

/** Pages of an import. D20 */
export const askPage = (endpoint: '/Users' | '/Groups', startIndex: number): ScimRequest =>
  ask(`${endpoint}?startIndex=${startIndex}&count=100`);
