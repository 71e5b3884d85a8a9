/**
 * How a secret may be spelt where a target echoes it: as it is, in a URL, in JSON text (PHP escapes its slashes), in HTML.
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
      encoded,
      encoded.replaceAll(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase()),
      encodeURI(sound),
      new URLSearchParams([['', sound]]).toString().slice(1),
      json,
      json.replaceAll('/', '\\/'),
      html,
      html.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    ]),
  ];
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
