/** Cookies of one chain of redirects, in memory only. RFC 6265 §5, as far as a chain needs it. */
export type CookieJar = {
  /** Takes the `Set-Cookie` headers of an answer from this URL. */
  store(url: URL, setCookies: readonly string[]): void;
  /** The `Cookie` header for this URL; undefined: none. */
  headerFor(url: URL): string | undefined;
};

type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly scope: 'host' | 'domain';
  readonly path: string;
  readonly secure: 'secure' | 'any';
};

const maxCookies = 50;
const maxLength = 4_096;

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    store(url, setCookies) {
      for (const line of setCookies) {
        const read = readCookie(url, line);
        if (!read) continue;
        const key = `${read.cookie.domain};${read.cookie.path};${read.cookie.name}`;
        cookies.delete(key);
        if (read.life === 'kept' && cookies.size < maxCookies) cookies.set(key, read.cookie);
      }
    },
    headerFor(url) {
      const sent = [...cookies.values()].filter((cookie) => goesTo(cookie, url));
      return sent.length > 0 ? sent.map(({ name, value }) => `${name}=${value}`).join('; ') : undefined;
    },
  };
}

function readCookie(url: URL, line: string): { readonly cookie: Cookie; readonly life: 'kept' | 'ended' } | undefined {
  const [pair = '', ...rest] = line
    .slice(0, maxLength)
    .split(';')
    .map((part) => part.trim());
  const equals = pair.indexOf('=');
  if (equals < 1) return undefined;
  const attributes = new Map(
    rest.map((part) => [part.split('=', 1)[0]?.toLowerCase() ?? '', part.slice(part.indexOf('=') + 1)]),
  );
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase();
  if (domain && !(isUnder(url.hostname, domain) && domain.includes('.'))) return undefined;
  const path = attributes.get('path');
  const cookie: Cookie = {
    name: pair.slice(0, equals),
    value: pair.slice(equals + 1),
    domain: domain ?? url.hostname,
    scope: domain ? 'domain' : 'host',
    path: path?.startsWith('/') ? path : url.pathname.slice(0, Math.max(1, url.pathname.lastIndexOf('/'))),
    secure: attributes.has('secure') ? 'secure' : 'any',
  };
  const maxAge = attributes.get('max-age');
  const ended = maxAge === undefined ? attributes.get('expires')?.includes(' 1970 ') : Number(maxAge) <= 0;
  return { cookie, life: ended ? 'ended' : 'kept' };
}

function goesTo({ domain, scope, path, secure }: Cookie, url: URL): boolean {
  if (scope === 'host' ? url.hostname !== domain : !isUnder(url.hostname, domain)) return false;
  if (secure === 'secure' && url.protocol !== 'https:' && !isLoopback(url.hostname)) return false;
  return url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
const isLoopback = (host: string): boolean => host === 'localhost' || host.startsWith('127.') || host === '[::1]';
