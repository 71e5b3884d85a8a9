import type { RecordedExchange, RecordedMail } from '../../reports/run-log/event.ts';
import type { Mail } from '../../target-adapter/mailbox/mailbox.ts';
import { redactLink } from '../../target-adapter/mailbox/redact-link.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { curlOf } from './curl.ts';

/** Takes secrets out of whatever is recorded: those that it was told, those that a header or an attribute names. */
export type Redactor = {
  /** A token, a password, a link's key: never to be seen again, in clear or percent-encoded. */
  learn(secret: string): void;
  /** Each link's keys become secrets. */
  learnLinks(links: readonly string[]): void;
  text(text: string): string;
  exchange(exchange: Exchange): RecordedExchange;
  mail(mail: Mail, afterMs?: number): RecordedMail;
};

const mask = 'redacted';
const secretHeaders = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|api-key)$/i;
const secretAttributes = /^(password|newPassword|client_secret|access_token|refresh_token|clientSecret)$/i;
/** Of one body in the log; the rest is left out and counted. */
const maxTextBytes = 64_000;
const shortest = 6;

/** `secretHeader`: the header that a configured credential uses. */
export function createRedactor(secretHeader?: string): Redactor {
  const secrets = new Set<string>();
  const isSecretHeader = (name: string): boolean =>
    secretHeaders.test(name) || name.toLowerCase() === secretHeader?.toLowerCase();

  function learn(secret: string): void {
    if (secret.length < shortest) return;
    for (const form of [secret, encodeURIComponent(secret)]) secrets.add(form);
  }

  function text(value: string): string {
    let clean = value;
    for (const secret of secrets) if (clean.includes(secret)) clean = clean.replaceAll(secret, mask);
    return clean;
  }

  function value(node: unknown): unknown {
    if (typeof node === 'string') return text(node);
    if (Array.isArray(node)) return node.map(value);
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, entry]) => [
        text(name),
        secretAttributes.test(name) && entry !== null && entry !== undefined ? mask : value(entry),
      ]),
    );
  }

  const headers = (all: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(all).map(([name, entry]) => [name, isSecretHeader(name) ? maskedHeader(entry) : text(entry)]),
    );

  return {
    learn,
    learnLinks(links) {
      for (const link of links) for (const key of keysOf(link)) learn(key);
    },
    text,
    exchange(exchange) {
      const { id, by, at, durationMs, request, response, failure } = exchange;
      const body = request.body === undefined ? {} : { body: value(request.body) };
      const clean = { method: request.method, url: text(request.url), headers: headers(request.headers), ...body };
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
        ...(by === 'person' ? {} : { curl: curlOf(clean, isSecretHeader) }),
      };
    },
    mail(mail, afterMs) {
      return {
        id: mail.id,
        at: mail.receivedAt,
        recipients: mail.recipients,
        from: mail.from,
        subject: text(mail.subject),
        ...(mail.text === undefined ? {} : { text: text(mail.text).slice(0, maxTextBytes) }),
        ...(mail.html === undefined ? {} : { html: text(mail.html).slice(0, maxTextBytes) }),
        links: mail.links.map((link) => text(redactLink(link))),
        ...(afterMs === undefined ? {} : { afterMs }),
      };
    },
  };

  function answerBody(response: NonNullable<Exchange['response']>): {
    body?: unknown;
    text?: string;
    cutBytes?: number;
  } {
    const { length } = response.text;
    if (response.body !== undefined && length <= maxTextBytes) return { body: value(response.body) };
    if (length === 0) return {};
    const kept = text(response.text).slice(0, maxTextBytes);
    return length > maxTextBytes ? { text: kept, cutBytes: length - maxTextBytes } : { text: kept };
  }
}

/** `Bearer redacted`: the scheme is worth seeing. */
function maskedHeader(value: string): string {
  const scheme = /^(Bearer|Basic|Digest)\s/i.exec(value)?.[1];
  return scheme === undefined ? mask : `${scheme} ${mask}`;
}

/** What in a link may be a key: values of its query and fragment, and segments that no word looks like. */
function keysOf(link: string): readonly string[] {
  if (!URL.canParse(link)) return [];
  const url = new URL(link);
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment.length >= 16 || (segment.length >= 8 && /\d/.test(segment)));
  const values = [...url.searchParams.values(), ...new URLSearchParams(url.hash.slice(1)).values()];
  return [...segments, ...values.filter((entry) => entry.length >= 8 && !entry.includes('@'))];
}
