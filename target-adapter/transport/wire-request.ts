import type { ScimMethod, ScimRequest } from '../scim/exchange.ts';
import { shortened } from '../scim/shortened.ts';
import type { Connection } from './transport.ts';

/** A request as it goes over the wire. */
export type WireRequest = {
  readonly method: ScimMethod;
  readonly origin: string;
  /** With the query, percent-encoded where the wire demands it. */
  readonly path: string;
  readonly url: string;
  /** As messages call it: `POST /Users`, below the base URL and without the query. */
  readonly asked: string;
  /** In wire order. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

export type Header = { readonly name: string; readonly value: string };

/**
 * The base URL and these headers added to a request, nothing else. A header that the request itself carries stays as it
 * is; the path is not normalized, so that a probe can send `/Users/../Groups`.
 */
export function wireRequest(request: ScimRequest, connection: Connection, added: readonly Header[]): WireRequest {
  if (!request.path.startsWith('/'))
    throw new TypeError(`a path below the base URL begins with a slash: ${request.path}`);
  const base = new URL(connection.baseUrl);
  const path = encoded(base.pathname.replace(/\/$/, '') + request.path);
  const headers = inWireOrder(request, added);
  const sent = {
    method: request.method,
    origin: base.origin,
    path,
    url: base.origin + path,
    asked: `${request.method} ${shortened(encoded(request.path.replace(/\?.*/s, '')), 300)}`,
    headers,
  };
  return request.body === undefined ? sent : { ...sent, body: Buffer.from(textOf(request.body)) };
}

function inWireOrder(
  { headers = {}, credentialBefore }: ScimRequest,
  added: readonly Header[],
): Record<string, string> {
  const own = Object.entries(headers);
  const at = own.findIndex(([name]) => name === credentialBefore);
  const missing = added
    .filter(({ name }) => !carries(headers, name))
    .map(({ name, value }): [string, string] => [name, value]);
  return Object.fromEntries(own.toSpliced(at === -1 ? own.length : at, 0, ...missing));
}

function carries(headers: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(headers).some((key) => key.toLowerCase() === name.toLowerCase());
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** Percent-encodes what cannot stand in a request line: spaces, controls, `#`, what is not ASCII. */
function encoded(path: string): string {
  return path.replace(/[^\x21-\x7e]+|#/gu, (part) =>
    [...Buffer.from(part)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
