import type { Exchange, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { type BodyKind, cleanBody } from './clean-body.ts';
import { cleanUrl } from './clean-url.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Values that say how a program speaks and nothing of anybody. */
const plainHeaders =
  /^(accept(-charset|-encoding|-language)?|content-(type|length|encoding|language)|user-agent|date|retry-after|cache-control|pragma|expires|vary|allow|server|prefer|strict-transport-security|x-content-type-options|x-frame-options|(x-)?ratelimit[\w-]*)$/i;
const secretHeaders = /auth|token|secret|key|cookie|session|signature|password|credential|assertion/i;
const keepsScheme = /^(authorization|proxy-authorization|www-authenticate|proxy-authenticate)$/i;

/** Beyond it a body is not looked through: nothing of it stays. */
const bodyAtMost = 256_000;
/** Of a text that is no JSON. */
const textAtMost = 8_000;

/**
 * The exchange with pseudonyms in the place of everything that may name somebody, and without its secrets: built from what
 * may stay, not from what must go. Its shape is that of the exchange, so judges say of it what they say of the exchange.
 */
export function withoutPeople(exchange: Exchange, baseUrl: string, pseudonyms: Pseudonyms): Exchange {
  const { request, response, failure, ...others } = exchange;
  const url = cleanUrl(request.url, baseUrl, pseudonyms);
  return {
    ...others,
    request: {
      method: request.method,
      url,
      headers: cleanHeaders(request.headers),
      ...(request.body === undefined ? {} : { body: sentBody(request.body) }),
    },
    ...(response === undefined ? {} : { response: cleanResponse(response) }),
    ...(failure === undefined ? {} : { failure }),
  };

  function sentBody(body: unknown): unknown {
    if (typeof body === 'string') return pseudonyms.sentence(body.slice(0, textAtMost));
    if (JSON.stringify(body).length > bodyAtMost) return `a body of more than ${bodyAtMost} characters`;
    return cleanBody(body, { baseUrl, pseudonyms, kind: 'resources' });
  }

  function cleanResponse(answer: ScimResponse): ScimResponse {
    const { status, headers, body, text, undecoded } = answer;
    const clean =
      body === undefined || text.length > bodyAtMost
        ? undefined
        : cleanBody(body, { baseUrl, pseudonyms, kind: kindOf(request.url.slice(baseUrl.length), status) });
    const told =
      clean === undefined
        ? body === undefined
          ? pseudonyms.sentence(text.slice(0, textAtMost))
          : ''
        : JSON.stringify(clean);
    const isGone = text !== '' && told === '';
    return {
      status,
      headers: cleanHeaders(headers),
      ...(clean === undefined ? {} : { body: clean }),
      text: told,
      ...(undecoded === undefined && !isGone ? {} : { undecoded: undecoded ?? 'too large' }),
      url,
    };
  }

  function cleanHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        /^[\w-]{1,80}$/.test(name) ? name : pseudonyms.text(name),
        cleanHeader(name, value),
      ]),
    );
  }

  function cleanHeader(name: string, value: string): string {
    if (/^www-authenticate$|^proxy-authenticate$/i.test(name)) return pseudonyms.sentence(value);
    if (secretHeaders.test(name)) {
      const scheme = keepsScheme.test(name) ? /^(Bearer|Basic|Digest)\s/i.exec(value)?.[1] : undefined;
      return scheme === undefined ? 'redacted' : `${scheme} redacted`;
    }
    if (/^(content-)?location$/i.test(name)) return cleanUrl(value, baseUrl, pseudonyms);
    return plainHeaders.test(name) && !value.includes('@') && value.length <= 300 ? value : pseudonyms.text(value);
  }
}

function kindOf(path: string, status: number): BodyKind {
  if (status >= 400) return 'refusal';
  return /^\/(ServiceProviderConfigs?|ResourceTypes|Schemas)\b/i.test(path) ? 'description' : 'resources';
}
