import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import type { OutgoingMail } from '../../../../target-adapter/provider/mail/compose.ts';
import { createSmtpCarrier, noCarrier } from '../../../../target-adapter/provider/mail/smtp-carrier.ts';
import { noon } from '../build.ts';

/** A mail server that keeps what it took, as it came. */
async function aMailServer() {
  const sources: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('refused') ? new Error('no such mailbox') : null),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        sources.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    sources,
    connections: () => connections,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const mail: OutgoingMail = {
  messageId: '<1@provider.example>',
  date: noon,
  from: { name: 'Søren & Söhne', address: 'no-reply@provider.example' },
  to: { name: '山田 花子', address: 'hanako@acme.example' },
  subject: '新しいメールアドレスの確認 – Zoë',
  text: 'こんにちは\n\nhttps://provider.test/verify?token=a-long-token-that-makes-the-line-break-softly-in-quoted-printable\n',
  html: '<p>こんにちは</p><a href="https://provider.test/verify?token=x">確認</a>',
  encoding: 'quoted-printable',
};

it.each(['quoted-printable', 'base64'] as const)(
  'hands over a mail in %s that reads as it was written',
  async (encoding) => {
    const server = await aMailServer();
    const carrier = createSmtpCarrier({ host: '127.0.0.1', port: server.port });

    await carrier.send({ ...mail, encoding });

    const [source = ''] = server.sources;
    const read = await PostalMime.parse(source);
    expect(source.match(/^content-transfer-encoding: (.*)\r$/gim)).toEqual(
      [0, 1].map(() => `Content-Transfer-Encoding: ${encoding}\r`),
    );
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(read).toMatchObject({
      subject: mail.subject,
      messageId: mail.messageId,
      from: mail.from,
      to: [mail.to],
      date: '2026-03-01T12:00:00.000Z',
    });
    expect(read.text?.trim()).toBe(mail.text.trim());
    expect(read.html?.trim()).toBe(mail.html);
    await carrier.close();
    await server.close();
  },
);

it('keeps its connection open between mails', async () => {
  const server = await aMailServer();
  const carrier = createSmtpCarrier({ host: '127.0.0.1', port: server.port });

  for (let count = 0; count < 5; count += 1) await carrier.send(mail);

  expect([server.sources.length, server.connections()]).toEqual([5, 1]);
  await carrier.close();
  await server.close();
});

it('rejects where the mail server turns a mail down, or is not there', async () => {
  const server = await aMailServer();
  const carrier = createSmtpCarrier({ host: '127.0.0.1', port: server.port });
  await expect(carrier.send({ ...mail, to: { name: '', address: 'refused@acme.example' } })).rejects.toThrow(
    'no such mailbox',
  );
  await carrier.close();
  await server.close();

  const lost = createSmtpCarrier({ host: '127.0.0.1', port: server.port });

  await expect(lost.send(mail)).rejects.toThrow(/ECONN(REFUSED|RESET)/);
  await lost.close();
});

it('closes where it never opened', async () => {
  await expect(createSmtpCarrier({ host: '127.0.0.1', port: 1 }).close()).resolves.toBeUndefined();
  await expect(noCarrier.send(mail)).rejects.toThrow('no mail server is configured');
});
