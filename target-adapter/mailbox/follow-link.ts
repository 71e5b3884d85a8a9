import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { AnsweredExchange, ScimResponse } from '../scim/exchange.ts';
import { type FetchPage, fetchBounded, whyNoAnswer } from './bounded-fetch.ts';
import { clickOf } from './click-of.ts';
import { createCookieJar } from './cookie-jar.ts';
import { insideNetwork } from './inside-network.ts';
import { redactLink } from './redact-link.ts';

/** One request of the person's browser with its answer; the caller gives it an id. */
export type Hop = Omit<AnsweredExchange, 'id' | 'by'>;

export type LinkWalk = {
  readonly hops: readonly Hop[];
  /** Of the last answer. */
  readonly status: number;
  readonly url: string;
  /** What the person would have to click there, in words; absent: nothing. Following never clicks. */
  readonly click?: string;
};

export type FollowOptions = {
  /** The target's base URL; its origin is allowed. */
  readonly targetUrl: string;
  /** `mail.linkOrigins`. */
  readonly linkOrigins: readonly string[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** For one hop. Default 10 s. */
  readonly timeoutMs?: number;
  /** Of a page; the rest is cut. Default 1 MiB. */
  readonly maxBytes?: number;
  /** In place of `fetch`, where the target lives in this process. */
  readonly fetchPage?: FetchPage;
  /** Told of each hop as it happens, so that those before a refusal are on record too. */
  readonly onHop?: (hop: Hop) => void;
};

const maxRedirects = 10;
const redirects = new Set([301, 302, 303, 307, 308]);

/** What a browser sends; never the SCIM credential. */
const browserHeaders = {
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
  'user-agent': 'Mozilla/5.0 (compatible; Scimulator; follows the link of a mail)',
};

/**
 * Follows a link as the person who got the mail: GET, at most ten redirects, only to the target's origin and
 * `mail.linkOrigins`, cookies kept within the chain. Throws Problem `LINK_REFUSED` where it leads elsewhere, and
 * `TARGET_UNREACHABLE` or `TARGET_TIMEOUT` where nothing answers.
 */
export async function followLink(link: string, options: FollowOptions): Promise<LinkWalk> {
  const allowed = new Set([
    new URL(options.targetUrl).origin,
    ...options.linkOrigins.map((origin) => new URL(origin).origin),
  ]);
  const cookies = createCookieJar();
  const hops: Hop[] = [];
  let url = new URL(link);
  for (;;) {
    if (!allowed.has(url.origin)) throw leadsElsewhere(url, allowed, hops.length);
    if (url.username !== '' || url.password !== '') throw carriesPassword(url);
    const cookie = cookies.headerFor(url);
    const { hop, setCookies } = await visit(
      url,
      cookie === undefined ? browserHeaders : { ...browserHeaders, cookie },
      options,
    );
    hops.push(hop);
    options.onHop?.(hop);
    cookies.store(url, setCookies);

    const { status, headers, text } = hop.response;
    const { location } = headers;
    if (!redirects.has(status) || location === undefined || !URL.canParse(location, url.href)) {
      const click = /html/i.test(headers['content-type'] ?? '') ? await clickOf(text) : undefined;
      return { hops, status, url: url.href, ...(click === undefined ? {} : { click }) };
    }
    if (hops.length > maxRedirects) throw tooManyRedirects(link);
    url = new URL(location, url);
  }
}

async function visit(
  url: URL,
  headers: Readonly<Record<string, string>>,
  options: FollowOptions,
): Promise<{ hop: Hop; setCookies: readonly string[] }> {
  const { clock, signal, timeoutMs = 10_000, maxBytes = 1_024 * 1_024, fetchPage } = options;
  const at = new Date(clock.now()).toISOString();
  const started = clock.monotonic();
  const asked = new URL(url);
  asked.hash = '';
  const request = { method: 'GET', headers, timeoutMs, maxBytes, signal } as const;
  const answer = await fetchBounded(asked.href, fetchPage ? { ...request, fetchPage } : request).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      throw noAnswer(url, error, timeoutMs);
    },
  );
  const response: ScimResponse = {
    status: answer.status,
    headers: answer.headers,
    text: Buffer.from(answer.bytes).toString('utf8'),
    url: asked.href,
  };
  const durationMs = clock.monotonic() - started;
  return {
    hop: { at, durationMs, request: { method: 'GET', url: asked.href, headers }, response },
    setCookies: answer.setCookies,
  };
}

function leadsElsewhere(url: URL, allowed: ReadonlySet<string>, hopsBefore: number): Problem {
  return new Problem('LINK_REFUSED', {
    happened: `the link ${hopsBefore > 0 ? 'redirects' : 'leads'} to ${redactLink(url.href)}, and ${url.origin === 'null' ? url.protocol : url.origin} is not allowed`,
    expected: `a page of ${[...allowed].join(' or ')}`,
    next: howToAllow(url),
  });
}

/** Never advises to open what is no web page, nor without a warning what lies inside somebody's network. */
function howToAllow({ protocol, hostname, origin }: URL): string {
  if (!/^https?:$/.test(protocol))
    return 'see why the target sends a person there: no link is followed to what is no web page';
  const inside = insideNetwork(hostname);
  const add = `add '${origin}' to mail.linkOrigins in the configuration`;
  return inside === undefined
    ? `if that is right, ${add}`
    : `see why the target sends a person there: ${hostname} is ${inside}; only if you know what answers at it, ${add}`;
}

function carriesPassword(url: URL): Problem {
  return new Problem('LINK_REFUSED', {
    happened: `the link to ${redactLink(url.href)} holds a user and a password`,
    expected: 'a link that works without them',
    next: 'have the target write it without them: mail programs and browsers warn of such a link, or drop them',
  });
}

function tooManyRedirects(link: string): Problem {
  return new Problem('LINK_REFUSED', {
    happened: `the link ${redactLink(link)} redirects more than ${maxRedirects} times`,
    expected: `at most ${maxRedirects} redirects`,
    next: 'open the link in a browser and see where it turns in circles',
  });
}

function noAnswer(url: URL, error: unknown, timeoutMs: number): Problem {
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  return new Problem(
    timedOut ? 'TARGET_TIMEOUT' : 'TARGET_UNREACHABLE',
    {
      happened: `${redactLink(url.href)} does not answer: ${whyNoAnswer(error, timeoutMs)}`,
      expected: 'a page that the person who got the mail can open',
      next: `see whether ${url.origin} can be reached from here`,
    },
    { cause: error },
  );
}
