import { quoted } from '../transport/wording.ts';

const maxRedirects = 5;

/** The global `fetch` with redirects followed within the origin alone, because the request carries a credential. */
export async function fetchSameOrigin(
  first: URL,
  init: RequestInit & { readonly method: string },
  refuse: (why: string) => Error,
): Promise<Response> {
  let url = first;
  let { method, body = null } = init;
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(url.href, { ...init, method, body, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    if (next === undefined || next.origin !== first.origin) {
      throw refuse(
        `${method} ${url.href} leads to ${quoted(next?.origin ?? location)}, where our credential must not go`,
      );
    }
    if (hops === maxRedirects)
      throw refuse(`${method} ${first.href} leads on and on: ${maxRedirects} redirects were followed`);
    // As browsers do: only 307 and 308 keep method and body. RFC 9110 §15.4
    if (response.status < 307 && method !== 'GET') {
      method = 'GET';
      body = null;
    }
    url = next;
  }
}
