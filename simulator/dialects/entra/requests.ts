import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Undressed } from '../../dialect.ts';
import { equals, formEncoded } from '../wire/filter.ts';
import { patchBody } from '../wire/patch.ts';

/** POST and PATCH alone carry it; no request carries Accept or User-Agent. C4 to C7 */
const headers = { 'Content-Type': 'application/scim+json; charset=utf-8' };

export const dress = (request: Undressed): ScimRequest => ({
  ...request,
  headers: request.body === undefined ? {} : headers,
});

export const ask = (path: string): ScimRequest => dress({ method: 'GET', path });
export const remove = (path: string): ScimRequest => dress({ method: 'DELETE', path });
export const post = (path: string, body: JsonObject): ScimRequest => dress({ method: 'POST', path, body });
export const patch = (path: string, operations: readonly JsonObject[]): ScimRequest =>
  dress({ method: 'PATCH', path, body: patchBody(operations) });

/** Blanks as `+`, quotes as `%22`; neither startIndex nor count. C6 */
export const askUser = (attribute: string, value: string): ScimRequest =>
  ask(`/Users?filter=${formEncoded(equals(attribute, value))}`);

/** Members are always left out. D1 */
export const askGroup = (displayName: string): ScimRequest =>
  ask(`/Groups?excludedAttributes=members&filter=${formEncoded(equals('displayName', displayName))}`);
