import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';

/** What recorders write in the place of a secret. */
const mask = /\b(redacted|masked|sanitized|sanitised|scrubbed|removed-by)\b|\*{3,}|•{3,}|^x{4,}$/i;

/** That they are there at all is what matters of them, and their masked value is a text as the real one is. */
const secret = /^(password|newPassword|authorization|cookie|set-cookie)$/i;

export const isMasked = (text: string): boolean => mask.test(text);

/** The exchange without what was masked in it; itself where nothing was. Of a PATCH operation its value goes, not its path. */
export function withoutMasked(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  let found = false;

  function clean(node: unknown): unknown {
    if (Array.isArray(node)) return node.filter((entry) => !isMaskedText(entry)).map(clean);
    if (!isObject(node)) return node;
    const members = Object.entries(node).filter(([name, entry]) => secret.test(name) || !isMaskedText(entry));
    return Object.fromEntries(members.map(([name, entry]) => [name, clean(entry)]));
  }

  function isMaskedText(entry: unknown): boolean {
    const is = typeof entry === 'string' && isMasked(entry);
    found ||= is;
    return is;
  }

  const headers = (all: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(all).filter(([name, value]) => secret.test(name) || !isMaskedText(value)));

  const body = response?.body === undefined ? undefined : clean(response.body);
  const clear: Exchange = {
    ...exchange,
    request: {
      ...request,
      headers: headers(request.headers),
      ...(request.body === undefined ? {} : { body: clean(request.body) }),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            ...response,
            headers: headers(response.headers),
            ...(body === undefined ? {} : { body, text: JSON.stringify(body) }),
          },
        }),
  };
  return found ? clear : exchange;
}
