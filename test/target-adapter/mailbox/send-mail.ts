import { createTransport } from 'nodemailer';

export type Envelope = { readonly from: string; readonly to: readonly string[] };

/** Hands a source over by SMTP, as it is; resolves with the mailbox's answer to it. */
export async function sendMail(
  smtp: { host: string; port: number },
  envelope: Envelope,
  source: string | Buffer,
): Promise<string> {
  const transport = createTransport({ ...smtp, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({
      envelope: { from: envelope.from, to: [...envelope.to] },
      raw: source,
    });
    return response;
  } finally {
    transport.close();
  }
}

/** A source with CRLF line ends: the headers as given, an empty line, the body. */
export function aSource(headers: Readonly<Record<string, string>>, ...body: readonly string[]): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [...lines, '', ...body].join('\r\n');
}

/** Multiparts that lie a hundred deep: no reader should follow them. */
export const unreadable = Array.from(
  { length: 100 },
  (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`,
).join('');
