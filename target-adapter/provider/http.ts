import type { ScimMethod } from '../scim/exchange.ts';

/** A SCIM request as it reached the provider, already read. Faults see it before and after the provider. */
export type ProviderRequest = {
  readonly method: ScimMethod;
  /** Below the tenant's SCIM base, without the query: `/Users/7`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The query as it came, undecoded; absent where it never stood in a URL. */
  readonly queryText?: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came; empty where there was none. */
  readonly text: string;
  /** Id of the person whose own the credential is, once it was looked at; absent: it is nobody's. */
  readonly person?: string;
};

/** Names of headers in lower case; `body` is sent as JSON, absent: no body at all. */
export type ProviderResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};
