import type { Address } from 'postal-mime';
import { Problem } from '../problem.ts';
import { linksOf } from './links.ts';
import type { Mail } from './mailbox.ts';

/** What the source of a mail says; `addressees` stand in To, Cc and Bcc. */
export type ParsedMail = Pick<Mail, 'messageId' | 'from' | 'subject' | 'text' | 'html' | 'links'> & {
  readonly addressees: readonly string[];
  /** In order, names as spelt, values unfolded and else as they came. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

/**
 * Reads a mail's source: header names in any case, nested multiparts, quoted-printable, base64, charsets, encoded words.
 * A forwarded mail stays an attachment: its links are not this mail's. Throws Problem `MAIL_UNREADABLE`.
 */
export async function parseMail(source: Uint8Array | string): Promise<ParsedMail> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(source, {
    forceRfc822Attachments: true,
    maxNestingDepth: 64,
    maxHeadersSize: 512 * 1_024,
  }).catch((error: unknown) => {
    throw unreadable(error);
  });
  const { text, html, messageId } = mail;
  return {
    ...(messageId === undefined ? {} : { messageId }),
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    subject: mail.subject ?? '',
    from: addressesOf(mail.from ? [mail.from] : [])[0] ?? '',
    addressees: addressesOf([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]),
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    links: await linksOf({ text, html }),
  };
}

/** For lists of other people's mail: what cannot be read there must not stop the one who looks for his own. */
export async function subjectOf(source: Uint8Array | string): Promise<string> {
  return parseMail(source).then(({ subject }) => subject, asUnreadable);
}

function asUnreadable(error: unknown): string {
  if (error instanceof Problem && error.code === 'MAIL_UNREADABLE') return '(cannot be read)';
  throw error;
}

function addressesOf(addresses: readonly Address[]): string[] {
  return addresses
    .flatMap((entry) => (entry.group ? entry.group.map(({ address }) => address) : [entry.address]))
    .filter((address) => address !== '');
}

function unreadable(cause: unknown): Problem {
  return new Problem(
    'MAIL_UNREADABLE',
    {
      happened: `a mail cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      expected: 'a mail as RFC 5322 and RFC 2045 describe it',
      next: "look at the mail's source in the mailbox, and put right what the target writes",
    },
    { cause },
  );
}
