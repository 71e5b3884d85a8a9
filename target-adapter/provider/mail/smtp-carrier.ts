import type { MailCarrier } from './outbox.ts';

export type SmtpOptions = { readonly host: string; readonly port: number };

/** Hands mail to a mail server over a few connections that stay open between mails, until it is closed. */
export function createSmtpCarrier({ host, port }: SmtpOptions): MailCarrier & { close(): Promise<void> } {
  let opened: ReturnType<typeof open> | undefined;
  return {
    name: `smtp://${host}:${port}`,
    async send({ messageId, date, from, to, subject, text, html, encoding }) {
      opened ??= open({ host, port });
      const transport = await opened;
      await transport.sendMail({
        messageId,
        date: new Date(date),
        from,
        to,
        subject,
        text,
        html,
        textEncoding: encoding,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    async close() {
      const transport = await opened;
      transport?.close();
    },
  };
}

/** Where no mail server was named: every mail is counted as not taken. */
export const noCarrier: MailCarrier = {
  name: 'no mail server',
  send: () => Promise.reject(new Error('no mail server is configured')),
};

async function open({ host, port }: SmtpOptions) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host,
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
}
