/**
 * How a secret may be spelt where a target echoes it: as it is, in one line, in a URL, in JSON (PHP escapes its slashes, Python
 * whatever is not ASCII), in HTML, each character by its number, in base64 alone or as a Bearer credential.
 * A lone surrogate cannot be percent-encoded, so it counts as what a decoder makes of it.
 */
export function formsOf(secret: string): readonly string[] {
  const sound = secret.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  const encoded = encodeURIComponent(sound);
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...new Set([
      secret,
      secret.replace(/\s+/g, ' '),
      encoded,
      encoded.replaceAll(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase()),
      encodeURI(sound),
      new URLSearchParams([['', sound]]).toString().slice(1),
      json,
      json.replaceAll('/', '\\/'),
      json.replaceAll(/[\u0080-\uFFFF]/g, unicodeEscape),
      html,
      ...htmlQuotes.map(([double, single]) => html.replaceAll('"', double).replaceAll("'", single)),
      eachOf(secret, (code) => `&#${code};`),
      eachOf(secret, (code) => `&#x${code.toString(16)};`),
      eachOf(secret, (code) => `&#x${code.toString(16).toUpperCase()};`),
      secret.split('').map(unicodeEscape).join(''),
      secret.split('').map(capitalEscape).join(''),
      ...[sound, `Bearer ${sound}`].flatMap((text) => base64FormsOf(text)),
    ]),
  ];
}

const htmlQuotes = [
  ['&quot;', '&#39;'],
  ['&quot;', '&#x27;'],
  ['&#34;', '&#39;'],
] as const;

const eachOf = (text: string, spell: (code: number) => string): string =>
  [...text].map((character) => spell(character.codePointAt(0) ?? 0)).join('');

/** Of one UTF-16 unit. */
const unicodeEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const capitalEscape = (unit: string): string => `\\u${unicodeEscape(unit).slice(2).toUpperCase()}`;

/** Without what fills up its end: that may be left out. */
function base64FormsOf(text: string): readonly string[] {
  const octets = Buffer.from(text);
  return [octets.toString('base64').replace(/=+$/, ''), octets.toString('base64url')];
}

/** What in a link may be a key: values of its query and fragment, and segments that no word looks like. */
export function keysOf(link: string, isToken: (segment: string) => boolean): readonly string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, search, hash } = new URL(link);
  const [, route = '', query = hash.slice(1)] = /^#(\/[^?]*)(?:\?(.*))?$/.exec(hash) ?? [];
  const segments = [...pathname.split('/'), ...route.split('/')].filter(
    (segment) => isToken(segment) && segment.length >= 8,
  );
  const values = [search.slice(1), query].flatMap((part) =>
    part.split('&').flatMap((pair) => {
      const raw = pair.slice(pair.indexOf('=') + 1);
      // As it stands in the mail, and as whoever reads the query understands it.
      return [raw, ...new URLSearchParams(`=${raw}`).values()];
    }),
  );
  return [
    ...segments,
    ...values.filter((value) => value.length >= 8 && !value.includes('@') && !value.includes('%40')),
  ];
}

/** The password before the host, and the user where it is no word: a key may stand there alone. */
export function loginOf(link: string, isToken: (segment: string) => boolean): readonly string[] {
  if (!URL.canParse(link)) return [];
  const { username, password } = new URL(link);
  return [password, ...(isToken(username) ? [username] : [])].flatMap((part) => [part, decoded(part)]);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

const saysSecret = /token|secret|session|ticket|jwt|signature/i;
const saysWhatItDoes = /verif|confirm|activat|accept|invit|token|e-?mail|address/i;

/** What may be a key in the address to which a page sends on, and in an address within it. */
export function redirectKeysOf(next: URL, isToken: (segment: string) => boolean): readonly string[] {
  const inner = [...next.searchParams.values()].filter((value) => /^(?:https?:\/)?\//i.test(value));
  const within = inner.flatMap((value) => {
    const { href } = URL.canParse(value, next.origin) ? new URL(value, next.origin) : next;
    return href === next.href ? [] : keysOf(href, isToken);
  });
  const named = [next.search.slice(1), next.hash.replace(/^#(?:[^?=]*\?)?/, '')].flatMap((part) =>
    part.split('&').flatMap((pair) => {
      const [name = '', ...value] = pair.split('=');
      const raw = value.join('=');
      return saysSecret.test(name) ? [raw, ...new URLSearchParams(`=${raw}`).values()] : [];
    }),
  );
  const looks = [...keysOf(next.href, isToken), ...within].filter((key) => isToken(key) && !isAddress(key));
  return [...new Set([...loginOf(next.href, isToken), ...looks, ...named.filter((value) => value.length >= 8)])];
}

const isAddress = (key: string): boolean => /^(?:https?(?::|%3A))?(?:\/|%2F)/i.test(key);

/** The last segment that no other link has and that says nothing of what the link does, where no key stands elsewhere in it. */
export function ownSegmentsOf(
  link: string,
  others: readonly string[],
  isToken: (segment: string) => boolean,
): readonly string[] {
  if (keysOf(link, isToken).some(isToken)) return [];
  const shared = new Set(others.filter((other) => other !== link).flatMap(segmentsOf));
  return segmentsOf(link)
    .filter((segment) => segment.length >= 6 && !shared.has(segment) && !saysWhatItDoes.test(segment))
    .slice(-1);
}

function segmentsOf(link: string): readonly string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, hash } = new URL(link);
  return `${pathname}/${/^#\/[^?]*/.exec(hash)?.[0] ?? ''}`.split('/');
}
