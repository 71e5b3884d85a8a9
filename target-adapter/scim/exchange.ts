export type ScimMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';

/**
 * A request as a dialect or a probe speaks it. The transport adds the base URL and the credential, nothing else: what a
 * dialect does not send (`User-Agent`, `Accept`) is absent on the wire.
 */
export type ScimRequest = {
  readonly method: ScimMethod;
  /** Below the base URL, with a leading slash and the query as it goes over the wire: `/Users?filter=userName+eq+%22x%22`. */
  readonly path: string;
  /** In wire order, names as spelt on the wire. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The header before which the credential stands on the wire. Default: behind them all. */
  readonly credentialBefore?: string;
  /** Sent as JSON; a string is sent as it is, so that a probe can send what is not JSON. */
  readonly body?: unknown;
  /** `none` leaves the credential out. Default: the connection's. */
  readonly credential?: 'none';
};

/** A whole answer, already read. `body` stays unknown: judging it is the product. */
export type ScimResponse = {
  readonly status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; absent where there was no body or it is not JSON. */
  readonly body?: unknown;
  /** The body as text, as it came. */
  readonly text: string;
  /** `gzip`: the Content-Encoding where the body is not in it, or where it is unknown; absent: it was unpacked, if it was packed. */
  readonly undecoded?: string;
  /** The URL that was asked, complete. */
  readonly url: string;
};

/** Why there is no answer. `code` is a Problem's code. */
export type ExchangeFailure = { readonly code: string; readonly happened: string };

/** Who asked: an IdP's dialect, the harness as itself, or a person who follows a link. */
export type Asker = 'idp' | 'harness' | 'person';

/** One request and its answer (or why there is none), as recorded. Without redaction: only the run log redacts. */
export type Exchange = {
  /** Unique within the scenario: `x1`, `x2`, … */
  readonly id: string;
  readonly by: Asker;
  /** ISO 8601, when the request was sent. */
  readonly at: string;
  readonly durationMs: number;
  readonly request: {
    readonly method: ScimMethod;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response?: ScimResponse;
  readonly failure?: ExchangeFailure;
};

/** An exchange that has an answer: what observers judge. */
export type AnsweredExchange = Exchange & { readonly response: ScimResponse };
