import type { RecordedExchange, RecordedMail } from '../../reports/run-log/event.ts';
import type { Mail } from '../../target-adapter/mailbox/mailbox.ts';
import { redactLink } from '../../target-adapter/mailbox/redact-link.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isToken } from '../../target-adapter/scim/link-token.ts';
import { isObject, isResource } from '../../target-adapter/scim/resource.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';
import { curlOf } from './curl.ts';
import { createMask, masked, shortest } from './mask.ts';
import { formsOf, keysOf, loginOf, ownSegmentsOf, redirectKeysOf } from './secret-forms.ts';

/** Takes secrets out of whatever is recorded: those that it was told, those that a header or an attribute names. */
export type Redactor = {
  /** A token, a password, a link's key: never to be seen again, in clear, percent-encoded or escaped; from six characters on. */
  learn(secret: string): void;
  /** Each link's keys become secrets, but for what the log shows already: the id of a person, a part of the base URL. */
  learnLinks(links: readonly string[]): void;
  /** Of the link that a person follows also the segment that no other link of its mail has, however plain it looks. */
  learnChosenLink(link: string, others: readonly string[]): void;
  text(text: string): string;
  exchange(exchange: Exchange): RecordedExchange;
  mail(mail: Mail, afterMs?: number): RecordedMail;
};

const secretHeaders = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|api-key)$/i;
const secretAttributes = /^(password|newPassword|client_secret|access_token|refresh_token|clientSecret)$/i;
/** Of one body in the log; the rest is left out and counted. */
const maxTextBytes = 64_000;
/** Of one URL and one header in the log. Nobody has to take a longer URL. RFC 9110 §4.1 */
const maxLineBytes = 8_000;

/** `secretHeader`: the header that a configured credential uses. */
export function createRedactor(secretHeader?: string): Redactor {
  const mask = createMask();
  /** Segments of addresses that are on record. */
  const known = new Set<string>();
  const isSecretHeader = (name: string): boolean =>
    secretHeaders.test(name) || name.toLowerCase() === secretHeader?.toLowerCase();

  const { text } = mask;

  function learn(secret: string): void {
    if (secret.length >= shortest) mask.hide(formsOf(secret));
  }

  function value(node: unknown): unknown {
    if (typeof node === 'string') return text(node);
    if (typeof node === 'number') return text(String(node)) === String(node) ? node : masked;
    if (Array.isArray(node)) return node.map(value);
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, entry]) => [
        text(name),
        isSecret(name, node) && entry !== null && entry !== undefined ? masked : value(entry),
      ]),
    );
  }

  function remember({ by, request, response }: Exchange): void {
    if (by === 'person') return;
    for (const segment of request.url.split('?')[0]?.split('/') ?? []) known.add(segment);
    if (isResource(response?.body)) known.add(response.body.id);
  }

  function learnUnknown(keys: readonly string[]): void {
    for (const key of keys) if (!known.has(key)) learn(key);
  }

  const line = (long: string): string => text(shortened(long, maxLineBytes));

  const headers = (all: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(all).map(([name, entry]) => [
        line(name),
        isSecretHeader(name) ? maskedHeader(entry) : line(entry),
      ]),
    );

  return {
    learn,
    learnLinks: (links) => learnUnknown(links.flatMap((link) => [...loginOf(link, isToken), ...keysOf(link, isToken)])),
    learnChosenLink: (link, others) => learnUnknown(ownSegmentsOf(link, others, isToken)),
    text,
    exchange(exchange) {
      const { id, by, at, durationMs, request, response, failure } = exchange;
      remember(exchange);
      learnUnknown(redirectKeys(exchange));
      // What an identity provider sends as a password is one wherever the target quotes it.
      for (const password of passwordsIn(request.body)) learn(password);
      const clean = {
        method: request.method,
        url: line(request.url),
        headers: headers(request.headers),
        ...sentBody(request.body),
      };
      return {
        id,
        by,
        at,
        durationMs,
        request: clean,
        ...(response === undefined
          ? {}
          : { response: { status: response.status, headers: headers(response.headers), ...answerBody(response) } }),
        ...(failure === undefined ? {} : { failure: { ...failure, happened: text(failure.happened) } }),
        ...(by === 'person' || request.url.length > maxLineBytes ? {} : { curl: curlOf(clean, isSecretHeader) }),
      };
    },
    mail(mail, afterMs) {
      return {
        id: mail.id,
        at: mail.receivedAt,
        recipients: mail.recipients.map(text),
        from: text(mail.from),
        subject: text(mail.subject),
        ...(mail.text === undefined ? {} : { text: text(shortened(mail.text, maxTextBytes)) }),
        ...(mail.html === undefined ? {} : { html: text(shortened(mail.html, maxTextBytes)) }),
        links: mail.links.map((link) => text(redactLink(link))),
        ...(afterMs === undefined ? {} : { afterMs }),
      };
    },
  };

  function answerBody({ body, text: whole }: NonNullable<Exchange['response']>): RecordedBody {
    if (whole.length > maxTextBytes) return beginningOf(whole);
    if (body !== undefined) return { body: value(body) };
    return whole === '' ? {} : { text: text(whole) };
  }

  function sentBody(body: unknown): RecordedBody {
    if (body === undefined) return {};
    const clean = value(body);
    const whole = typeof clean === 'string' ? clean : JSON.stringify(clean);
    return whole.length > maxTextBytes ? beginningOf(whole) : { body: clean };
  }

  /** Cut first, since to look through all of it takes time; the ellipsis tells the mask where. */
  function beginningOf(whole: string): RecordedBody {
    return { text: text(shortened(whole, maxTextBytes)).slice(0, -1), cutBytes: whole.length - maxTextBytes };
  }
}

function passwordsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(passwordsIn);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([name, entry]) =>
    isSecret(name, node) && typeof entry === 'string' ? [entry] : passwordsIn(entry),
  );
}

type RecordedBody = { readonly body?: unknown; readonly text?: string; readonly cutBytes?: number };

/** Where a person is sent on to, there the next key is. Words are none: a page may be told that all is `confirmed`. */
function redirectKeys({ by, request, response }: Exchange): readonly string[] {
  const location = response?.headers.location;
  if (by !== 'person' || location === undefined || !URL.canParse(location, request.url)) return [];
  return redirectKeysOf(new URL(location, request.url), isToken);
}

/** By its own name, or as the value of a PATCH operation that names it. */
const isSecret = (name: string, { path }: Readonly<Record<string, unknown>>): boolean =>
  secretAttributes.test(name) ||
  (name === 'value' && typeof path === 'string' && secretAttributes.test(path.slice(path.lastIndexOf(':') + 1)));

/** `Bearer redacted`: the scheme is worth seeing. */
function maskedHeader(value: string): string {
  const scheme = /^(Bearer|Basic|Digest)\s/i.exec(value)?.[1];
  return scheme === undefined ? masked : `${scheme} ${masked}`;
}
