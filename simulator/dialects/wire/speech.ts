import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Undressed } from '../../dialect.ts';
import { patchBody } from './patch.ts';

/** A client's requests, each with its headers. */
export type Speech = {
  ask(path: string): ScimRequest;
  post(path: string, body: JsonObject): ScimRequest;
  put(path: string, body: JsonObject): ScimRequest;
  patch(path: string, operations: readonly JsonObject[]): ScimRequest;
  remove(path: string): ScimRequest;
};

export const speechOf = (dress: (request: Undressed) => ScimRequest): Speech => ({
  ask: (path) => dress({ method: 'GET', path }),
  post: (path, body) => dress({ method: 'POST', path, body }),
  put: (path, body) => dress({ method: 'PUT', path, body }),
  patch: (path, operations) => dress({ method: 'PATCH', path, body: patchBody(operations) }),
  remove: (path) => dress({ method: 'DELETE', path }),
});

type Headers = Readonly<Record<string, string>>;

/** The same headers for every request, or others where there is a body. */
export const dressedIn =
  (bare: Headers, withBody: Headers = bare) =>
  (request: Undressed): ScimRequest => ({ ...request, headers: request.body === undefined ? bare : withBody });
