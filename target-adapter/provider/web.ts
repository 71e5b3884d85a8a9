import type { ProviderRequest } from './http.ts';

/** An answer as it goes over the wire. Names of headers in lower case; the content type is among them. */
export type WebResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** One face of a tenant: a function, so that it is asked over HTTP and in-process alike. `path` is below the face. */
export type Face = (request: ProviderRequest) => Promise<WebResponse>;

export function jsonResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): WebResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    text: JSON.stringify(body),
  };
}

/** 303: the browser asks the other page with GET. */
export function redirectTo(location: string, headers: Readonly<Record<string, string>> = {}): WebResponse {
  return { status: 303, headers: { location, 'cache-control': 'no-store', ...headers }, text: '' };
}

/** The value of one cookie. RFC 6265 §4.2 */
export function cookieOf(request: ProviderRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return undefined;
}

/**
 * Whether a browser says that another site caused the request. Who says nothing is no browser. `Origin` counts only where
 * there is no `Sec-Fetch-Site`: a page that sends no referrer posts with `Origin: null`, and a proxy may change the host.
 */
export function isFromElsewhere({ headers }: ProviderRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host;
}
