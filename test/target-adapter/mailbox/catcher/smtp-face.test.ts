import { once } from 'node:events';
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { describe, expect, it, vi } from 'vitest';
import { createMailCatcher, type MailCatcher } from '../../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { realClock } from '../../clocks.ts';
import { aSource, sendMail } from '../send-mail.ts';

const { signal } = new AbortController();

async function withCatcher(limits: object, act: (catcher: MailCatcher) => Promise<void>): Promise<void> {
  const catcher = await createMailCatcher({ host: '127.0.0.1', smtpPort: 0, clock: realClock, limits });
  try {
    await act(catcher);
  } finally {
    await catcher.close();
  }
}

it('names the mail in its answer, by the id under which it can be read', () =>
  withCatcher({}, async (catcher) => {
    const answer = await sendMail(catcher.smtp, { from: 's@sp.test', to: ['ada@corp.test'] }, aSource({}, 'x'));

    const [mail] = await catcher.mailbox().newest(1, signal);
    expect(answer).toBe(`250 Ok: queued as ${mail?.id}`);
  }));

it('takes a mail from the null sender, which MailHog refuses', () =>
  withCatcher({}, async (catcher) => {
    await sendMail(catcher.smtp, { from: '', to: ['ada@corp.test'] }, aSource({ From: 'mailer-daemon@sp.test' }, 'x'));

    expect(await catcher.mailbox().mailTo('ada@corp.test', signal)).toMatchObject([{ from: 'mailer-daemon@sp.test' }]);
  }));

it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('takes any %s log-in', (method) =>
  withCatcher({}, async (catcher) => {
    const transport = createTransport({
      ...catcher.smtp,
      auth: { user: 'anybody', pass: 'anything' },
      authMethod: method,
    });

    const { accepted } = await transport.sendMail({ from: 's@sp.test', to: 'ada@corp.test', text: 'x' });

    expect(accepted).toEqual(['ada@corp.test']);
    transport.close();
  }),
);

it('offers no TLS, so that no sender trips over a certificate', () =>
  withCatcher({}, async (catcher) => {
    const transport = createTransport({ ...catcher.smtp, requireTLS: true });

    await expect(transport.sendMail({ from: 's@sp.test', to: 'ada@corp.test', text: 'x' })).rejects.toThrow(/TLS/);
    transport.close();
  }));

it('takes addresses as careless systems write them', () =>
  withCatcher({}, async (catcher) => {
    const socket = connect(catcher.smtp);
    await once(socket, 'data');
    for (const line of [
      'EHLO x',
      'MAIL FROM:<no.reply.@sp.test>',
      'RCPT TO:<ada..b@corp.test>',
      'DATA',
      'Subject: x\r\n\r\ny\r\n.',
    ]) {
      socket.write(`${line}\r\n`);
      await once(socket, 'data');
    }
    socket.destroy();

    expect(await catcher.mailbox().mailTo('ada..b@corp.test', signal)).toHaveLength(1);
  }));

it('greets without the pause of smtp-server, and once', () =>
  withCatcher({}, async (catcher) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const socket = connect(catcher.smtp);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += String(chunk);
    });

    await once(socket, 'data');
    vi.runAllTimers();
    socket.write('NOOP\r\n');
    await once(socket, 'data');

    expect(heard).toMatch(/^220 [^\r]+\r\n250 [^\r]+\r\n$/);
    socket.destroy();
    vi.useRealTimers();
  }));

describe('limits', () => {
  it('refuse a connection too many', () =>
    withCatcher({ maxClients: 1 }, async (catcher) => {
      const first = connect(catcher.smtp);
      const [greeting] = await once(first, 'data');
      const [refusal] = await once(connect(catcher.smtp), 'data');

      expect([String(greeting).slice(0, 4), String(refusal).slice(0, 4)]).toEqual(['220 ', '421 ']);
    }));

  it('refuse a mail that is too large, and keep the connection', () =>
    withCatcher({ maxMailBytes: 1_000 }, async (catcher) => {
      const envelope = { from: 's@sp.test', to: ['ada@corp.test'] };

      await expect(sendMail(catcher.smtp, envelope, aSource({}, 'x'.repeat(5_000)))).rejects.toMatchObject({
        responseCode: 552,
      });

      await sendMail(catcher.smtp, envelope, aSource({}, 'x'));
      expect(await catcher.mailbox().mailTo('ada@corp.test', signal)).toHaveLength(1);
    }));

  it('drop the oldest mails', () =>
    withCatcher({ maxMails: 2 }, async (catcher) => {
      for (const subject of ['1', '2', '3'])
        await sendMail(catcher.smtp, { from: 's@sp.test', to: ['ada@corp.test'] }, aSource({ Subject: subject }, 'x'));

      expect((await catcher.mailbox().mailTo('ada@corp.test', signal)).map(({ subject }) => subject)).toEqual([
        '3',
        '2',
      ]);
    }));

  it('drop the oldest mails by their size together', () =>
    withCatcher({ maxTotalBytes: 2_500 }, async (catcher) => {
      for (const subject of ['1', '2', '3']) {
        await sendMail(
          catcher.smtp,
          { from: 's@sp.test', to: ['ada@corp.test'] },
          aSource({ Subject: subject }, 'x'.repeat(990)),
        );
      }

      expect((await catcher.mailbox().newest(9, signal)).map(({ subject }) => subject)).toEqual(['3', '2']);
    }));

  it('end at a thousand recipients', () =>
    withCatcher({}, async (catcher) => {
      const to = Array.from({ length: 1_001 }, (_, index) => `p${index}@corp.test`);

      await sendMail(catcher.smtp, { from: 's@sp.test', to }, aSource({}, 'x'));

      expect(await catcher.mailbox().mailTo('p999@corp.test', signal)).toHaveLength(1);
      expect(await catcher.mailbox().mailTo('p1000@corp.test', signal)).toHaveLength(0);
    }));
});

it('hints at the moment a mail comes in, until nobody listens', () =>
  withCatcher({}, async (catcher) => {
    const envelope = { from: 's@sp.test', to: ['ada@corp.test'] };
    const seen: number[] = [];
    const mailbox = catcher.mailbox();
    const stop = mailbox.onHint?.(() => seen.push(seen.length));

    await sendMail(catcher.smtp, envelope, aSource({}, 'x'));
    stop?.();
    await sendMail(catcher.smtp, envelope, aSource({}, 'y'));

    expect(seen).toEqual([0]);
  }));

it('ends at once when it closes, though a sender is in the middle', async () => {
  const catcher = await createMailCatcher({ host: '127.0.0.1', smtpPort: 0, clock: realClock });
  const sender = connect(catcher.smtp);
  await once(sender, 'data');
  sender.write('EHLO x\r\nMAIL FROM:<a@sp.test>\r\n');
  await once(sender, 'data');
  const ended = once(sender, 'close');

  await catcher.close();

  await ended;
});

it('gives ids that a seed fixes', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const catcher = await createMailCatcher({
        host: '127.0.0.1',
        smtpPort: 0,
        clock: realClock,
        random: () => 0.5,
        hostname: 'mail.test',
      });
      const answer = await sendMail(catcher.smtp, { from: 's@sp.test', to: ['ada@corp.test'] }, aSource({}, 'x'));
      await catcher.close();
      return answer;
    }),
  );

  expect(ids[0]).toBe(ids[1]);
});
