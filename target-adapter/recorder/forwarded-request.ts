import type { ScimMethod } from '../scim/exchange.ts';
import { decoded } from '../scim/location.ts';
import { credentialHeader } from '../transport/credential.ts';
import type { Credential } from '../transport/transport.ts';
import type { WireRequest } from '../transport/wire-request.ts';
import { endToEnd, type HeaderLine } from './hop-by-hop.ts';

/** A request as a client sent it to the proxy. */
export type ReceivedRequest = {
  readonly method: string;
  /** The request target, as it stood in the request line. RFC 9112 §3.2 */
  readonly requestTarget: string;
  readonly lines: readonly HeaderLine[];
  readonly body: Buffer;
};

export type ForwardOptions = {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** `pass-through`: whatever the client sent. Else it takes its place. */
  readonly credential: Credential | 'pass-through';
};

/** What goes to the target; or why nothing does. */
export type Forwarded =
  | { readonly kind: 'request'; readonly wire: WireRequest }
  | { readonly kind: 'refused'; readonly status: number; readonly why: string };

const methods: readonly ScimMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** The target's host and the length of the body are told anew; a client that waits for `100 Continue` has been told it. */
const toldAnew: ReadonlySet<string> = new Set(['host', 'content-length', 'expect']);

/**
 * The request that goes to the target in place of the one that came: the same method, path, query, headers and bytes.
 * Whatever does not lead below the base URL is refused, so nobody reaches anything else through it.
 */
export function forwardedRequest(received: ReceivedRequest, { baseUrl, credential }: ForwardOptions): Forwarded {
  const { requestTarget, body } = received;
  const method = methods.find((known) => known === received.method);
  if (method === undefined) return refused(501, `the method ${received.method.slice(0, 40)} is not forwarded`);
  const base = new URL(baseUrl);
  const why = whyNotBelow(requestTarget, base.pathname.replace(/\/$/, ''));
  if (why !== undefined) return refused(why.status, why.text);
  const headers: Record<string, string> = {};
  const spelt = new Map<string, string>();
  const own = credential === 'pass-through' ? undefined : credentialHeader(credential);
  for (const [name, value] of endToEnd(received.lines)) {
    const folded = name.toLowerCase();
    if (toldAnew.has(folded)) continue;
    if (credential !== 'pass-through' && (folded === 'authorization' || folded === own?.name.toLowerCase())) continue;
    const known = spelt.get(folded);
    // Of the same name, several are one. RFC 9110 §5.3; RFC 6265 §5.4
    if (known !== undefined) headers[known] += `${folded === 'cookie' ? '; ' : ', '}${value}`;
    else {
      spelt.set(folded, name);
      headers[name] = value;
    }
  }
  if (own !== undefined) headers[own.name] = own.value;
  const wire: WireRequest = {
    method,
    origin: base.origin,
    path: requestTarget,
    url: base.origin + requestTarget,
    // Its path may name somebody.
    asked: `this ${method}`,
    headers,
  };
  return { kind: 'request', wire: body.length === 0 ? wire : { ...wire, body } };
}

const refused = (status: number, why: string): Forwarded => ({ kind: 'refused', status, why });

/** undefined: it leads below the base URL, whoever reads it. */
function whyNotBelow(
  requestTarget: string,
  basePath: string,
): { readonly status: number; readonly text: string } | undefined {
  if (!requestTarget.startsWith('/'))
    return { status: 400, text: 'only a path is taken here: this is no proxy to other hosts' };
  if (/[^\x21-\x7e]|#|\\/.test(requestTarget))
    return { status: 400, text: 'the path holds what cannot stand in a request line' };
  const [path = ''] = requestTarget.split('?');
  if (path.startsWith('//') || climbs(path)) return { status: 400, text: 'the path leads elsewhere' };
  if (path === basePath || path.startsWith(`${basePath}/`)) return undefined;
  return { status: 404, text: `what is forwarded begins with ${basePath}/` };
}

/** `..` and its spellings: some servers decode before they walk, and some twice. */
function climbs(path: string): boolean {
  const twice = decoded(decoded(path));
  return twice.split(/[/\\]/).some((segment) => /^\.{1,2}(;|$)/.test(segment));
}
