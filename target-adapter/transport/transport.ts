import type { ScimRequest, ScimResponse } from '../scim/exchange.ts';

/** How an identity provider proves who it is. Secrets live in memory only. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | {
      /** Client credentials, RFC 6749 §4.4; fetched once, and again after a 401 or shortly before it ends. */
      readonly kind: 'oauth';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope?: string;
      /** Where the client's own secret goes. Entra ID sends it in the Basic header. */
      readonly clientAuthentication: 'basic' | 'body';
    };

/** What an administrator types into the identity provider: where, and with which credential. */
export type Connection = {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly credential: Credential;
};

/**
 * Carries one request to the target. Never follows a redirect. Never retries but in two cases that a client cannot see
 * as an answer of the target: a server that closed an idle connection just when it was used again (GET, HEAD, OPTIONS,
 * PUT), and a remembered OAuth token that is refused.
 *
 * Throws a Problem (`TARGET_UNREACHABLE`, `TARGET_TLS`, `TARGET_TIMEOUT`, `TARGET_CONNECTION_LOST`, `TARGET_NOT_HTTP`,
 * `TARGET_ANSWER_TOO_LARGE`, `OAUTH_FAILED`), or what the signal's reason is, where there is no whole answer. An answer
 * that is not JSON is an answer.
 */
export type Transport = {
  send(request: ScimRequest, connection: Connection, signal: AbortSignal): Promise<ScimResponse>;
  close(): Promise<void>;
};
