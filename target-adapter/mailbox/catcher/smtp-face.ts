import { once } from 'node:events';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { greetAtOnce } from './greet-at-once.ts';
import type { CaughtMail } from './mail-store.ts';
import { portOf, portProblem } from './port.ts';

export type SmtpOptions = {
  readonly host: string;
  readonly port: number;
  readonly hostname: string;
  readonly maxMailBytes: number;
  readonly maxClients: number;
  /** Returns what was stored; called before the sender gets its 250. */
  readonly accept: (mail: Omit<CaughtMail, 'id' | 'receivedAt'>) => CaughtMail;
};

export type SmtpFace = { readonly port: number; close(): Promise<void> };

const maxRecipients = 1_000;

/**
 * The catcher's SMTP side: takes every mail, with or without a log-in, from the null sender too; offers no TLS, so that no
 * sender trips over a certificate. Refuses only what exceeds the limits: 552 for size, 452 for recipients.
 */
export async function openSmtpFace({
  host,
  port,
  hostname,
  maxMailBytes,
  maxClients,
  accept,
}: SmtpOptions): Promise<SmtpFace> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    name: hostname,
    banner: 'Scimulator mail catcher',
    authOptional: true,
    authMethods: ['PLAIN', 'LOGIN', 'CRAM-MD5'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    lenientAddressParsing: true,
    size: maxMailBytes,
    maxClients,
    closeTimeout: 1,
    logger: false,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anybody' }),
    onRcptTo: (_address, session, callback) =>
      callback(
        session.envelope.rcptTo.length < maxRecipients
          ? null
          : smtpError(452, `Too many recipients, at most ${maxRecipients}`),
      ),
    onData(stream, session, callback) {
      read(stream, maxMailBytes).then(
        (source) => {
          if (!source) return callback(smtpError(552, `Message exceeds ${maxMailBytes} bytes`));
          callback(null, `Ok: queued as ${accept(envelopeOf(session, source)).id}`);
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  greetAtOnce(server);
  // A sender that breaks off is no matter of ours, and a port in use is told below.
  const failed = new Promise<never>((_resolve, reject) => server.on('error', reject));
  failed.catch(() => undefined);
  await Promise.race([once(server.listen(port, host), 'listening'), failed]).catch((error: unknown) => {
    throw portProblem(error, { host, port, setting: 'smtpPort' });
  });
  return {
    port: portOf(server.server.address()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** undefined: larger than the limit; the rest was read and thrown away. */
async function read(stream: SMTPServerDataStream, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= maxBytes ? withoutLastLineEnd(Buffer.concat(chunks)) : undefined;
}

/** The line end before the final dot belongs to SMTP, as MailHog sees it. */
function withoutLastLineEnd(source: Buffer): Buffer {
  return source.subarray(-2).equals(Buffer.from('\r\n')) ? source.subarray(0, -2) : source;
}

function envelopeOf(
  { envelope, hostNameAppearsAs }: SMTPServerSession,
  source: Buffer,
): Omit<CaughtMail, 'id' | 'receivedAt'> {
  const { mailFrom, rcptTo } = envelope;
  return {
    from: mailFrom ? mailFrom.address : '',
    recipients: rcptTo.map(({ address }) => address),
    helo: hostNameAppearsAs,
    source,
  };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
