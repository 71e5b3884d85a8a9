import type { CaughtMail } from './mail-store.ts';
import { divide, type MailHogContent, type MailHogParts, partsOf } from './mailhog-content.ts';

export type MailHogPath = {
  readonly Relays: null;
  readonly Mailbox: string;
  readonly Domain: string;
  readonly Params: string;
};

/** A message as MailHog's API gives it. */
export type MailHogMessage = {
  readonly ID: string;
  readonly From: MailHogPath;
  readonly To: readonly MailHogPath[] | null;
  readonly Content: MailHogContent;
  readonly Created: string;
  readonly MIME: MailHogParts | null;
  readonly Raw: { readonly From: string; readonly To: readonly string[]; readonly Data: string; readonly Helo: string };
};

/** The message for the API; each mail is taken apart once. */
export function createMessageReader(hostname: string): (mail: CaughtMail) => MailHogMessage {
  const messages = new WeakMap<CaughtMail, MailHogMessage>();
  return (mail) => {
    const known = messages.get(mail);
    if (known) return known;
    const message = messageOf(mail, hostname);
    messages.set(mail, message);
    return message;
  };
}

function messageOf(mail: CaughtMail, hostname: string): MailHogMessage {
  const content = stored(mail, hostname);
  return {
    ID: mail.id,
    From: pathOf(mail.from),
    To: mail.recipients.length > 0 ? mail.recipients.map(pathOf) : null,
    Content: decoded(content),
    Created: new Date(mail.receivedAt).toISOString(),
    MIME: decodedParts(partsOf(content)),
    Raw: { From: mail.from, To: mail.recipients, Data: mail.source.toString('utf8'), Helo: mail.helo },
  };
}

/** The mail with the headers that MailHog adds on receipt; one character for each byte. */
export function stored(mail: CaughtMail, hostname: string): MailHogContent {
  const content = divide(mail.source.toString('latin1'));
  const headers = content.Headers;
  const date = new Date(mail.receivedAt).toUTCString().replace('GMT', '+0000');
  const received = `from ${mail.helo} by ${hostname} (MailHog)\r\n          id ${mail.id}; ${date}`;
  return {
    ...content,
    Headers: {
      ...headers,
      'Message-ID': headers['Message-ID'] ?? [mail.id],
      Received: [...(headers.Received ?? []), received],
      'Return-Path': [...(headers['Return-Path'] ?? []), `<${mail.from}>`],
    },
  };
}

function pathOf(address: string): MailHogPath {
  const at = address.lastIndexOf('@');
  const [Mailbox, Domain] = at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
  return { Relays: null, Mailbox, Domain, Params: '' };
}

/** Bytes that are no UTF-8 become U+FFFD, as in every JSON of MailHog. */
function decoded(content: MailHogContent): MailHogContent {
  return {
    Headers: Object.fromEntries(
      Object.entries(content.Headers).map(([name, values]) => [utf8(name), values.map(utf8)]),
    ),
    Body: utf8(content.Body),
    Size: content.Size,
    MIME: decodedParts(content.MIME),
  };
}

function decodedParts(parts: MailHogParts | null): MailHogParts | null {
  return parts && { Parts: parts.Parts?.map(decoded) ?? null };
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
