import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mailbox } from '../../../target-adapter/mailbox/mailbox.ts';
import { aSource, sendMail } from './send-mail.ts';

/** A mailbox and the SMTP port that fills it. What else is in it must not matter. */
export type Subject = {
  readonly mailbox: Mailbox;
  readonly smtp: { readonly host: string; readonly port: number };
  close(): Promise<void>;
};

/** How every mailbox behaves, whichever it is. Each test uses addresses that nobody else has, and removes nothing else. */
export function mailboxContract(name: string, make: () => Promise<Subject>): void {
  describe(`${name} as a mailbox`, () => {
    const { signal } = new AbortController();
    let subject: Subject;
    beforeAll(async () => {
      subject = await make();
    });
    afterAll(() => subject.close());

    const anAddress = (local = 'ada') => `${local}.${randomUUID().slice(0, 8)}@corp.test`;
    const send = (to: readonly string[], source: string) =>
      sendMail(subject.smtp, { from: 'bounce@sp.test', to }, source);
    const aMail = (to: string, subjectLine = 'Hello') =>
      aSource(
        { From: 'Service <no-reply@sp.test>', To: to, Subject: subjectLine, 'Message-ID': `<${randomUUID()}@sp.test>` },
        'Hello',
      );

    it('finds nothing for an address that got no mail', async () => {
      expect(await subject.mailbox.mailTo(anAddress(), signal)).toEqual([]);
    });

    it('shows a mail as soon as its sender has been told that it was taken', async () => {
      const address = anAddress();
      await send([address], aMail(address, 'Verify your address'));

      const mails = await subject.mailbox.mailTo(address, signal);

      expect(mails).toMatchObject([
        {
          subject: 'Verify your address',
          from: 'no-reply@sp.test',
          recipients: [address],
          text: expect.stringContaining('Hello'),
        },
      ]);
      expect(Date.parse(mails[0]?.receivedAt ?? '')).toBeGreaterThan(0);
    });

    it('gives the newest mail first', async () => {
      const address = anAddress();
      for (const line of ['one', 'two', 'three']) await send([address], aMail(address, line));

      const mails = await subject.mailbox.mailTo(address, signal);

      expect(mails.map((mail) => mail.subject)).toEqual(['three', 'two', 'one']);
    });

    it('takes an address as a whole, not as the end of another one', async () => {
      const address = anAddress('n1');
      await send([`x${address}`], aMail(`x${address}`));

      expect(await subject.mailbox.mailTo(address, signal)).toEqual([]);
      expect(await subject.mailbox.mailTo(`x${address}`, signal)).toHaveLength(1);
    });

    it('takes no notice of case', async () => {
      const address = anAddress();
      await send([address.replace('ada', 'Ada')], aMail(address.replace('ada', 'Ada')));

      expect(await subject.mailbox.mailTo(address.replace('corp', 'CORP'), signal)).toHaveLength(1);
    });

    it('finds plus addresses', async () => {
      const address = anAddress('qa+r7f3k2');
      await send([address], aMail(address));

      expect(await subject.mailbox.mailTo(address, signal)).toHaveLength(1);
    });

    it('finds a recipient who stands in the envelope alone', async () => {
      const [address, hidden] = [anAddress(), anAddress('hidden')];
      await send([address, hidden], aMail(address));

      expect(await subject.mailbox.mailTo(hidden, signal)).toHaveLength(1);
    });

    it('decodes quoted-printable, soft breaks, charset and encoded words', async () => {
      const address = anAddress();
      const headers = { From: 'a@sp.test', To: address, Subject: '=?ISO-8859-1?Q?Best=E4tige?= =?UTF-8?B?IPCfk6c=?=' };
      const mime = {
        'content-type': 'text/plain; charset="iso-8859-1"',
        'content-transfer-encoding': 'quoted-printable',
      };
      await send(
        [address],
        aSource({ ...headers, ...mime }, 'Gr=FC=DFe: https://sp.test/verify?token=3D0123456789=', 'abcdef', ''),
      );

      const [mail] = await subject.mailbox.mailTo(address, signal);

      expect(mail?.subject).toBe('Bestätige 📧');
      expect(mail?.text).toContain('Grüße');
      expect(mail?.links).toEqual(['https://sp.test/verify?token=0123456789abcdef']);
    });

    it('reads text and HTML out of nested multiparts', async () => {
      const address = anAddress();
      await send(
        [address],
        aSource(
          {
            From: 'a@sp.test',
            To: address,
            Subject: 'Nested',
            'MIME-Version': '1.0',
            'Content-Type': 'multipart/mixed; boundary="outer"',
          },
          '--outer',
          'Content-Type: multipart/alternative; boundary="inner"',
          '',
          '--inner',
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from('Grüß Gott').toString('base64'),
          '--inner',
          'Content-Type: text/html; charset=utf-8',
          '',
          '<a href="https://sp.test/accept?a=1&amp;b=2">Accept</a>',
          '--inner--',
          '--outer',
          'Content-Type: application/octet-stream; name="a.bin"',
          'Content-Disposition: attachment; filename="a.bin"',
          '',
          'https://sp.test/attached',
          '--outer--',
          '',
        ),
      );

      const [mail] = await subject.mailbox.mailTo(address, signal);

      expect(mail?.text).toContain('Grüß Gott');
      expect(mail?.html).toContain('Accept');
      expect(mail?.links).toEqual(['https://sp.test/accept?a=1&b=2']);
    });

    it('keeps the Message-ID, by which a mail that was sent twice is known', async () => {
      const address = anAddress();
      const source = aMail(address);
      await send([address], source);
      await send([address], source);

      const [one, two] = await subject.mailbox.mailTo(address, signal);

      expect(one?.messageId).toMatch(/^<.+@sp\.test>$/);
      expect(two?.messageId).toBe(one?.messageId);
      expect(two?.id).not.toBe(one?.id);
    });

    it('finds every mail of a crowd that comes at once', async () => {
      const address = anAddress();
      await Promise.all(Array.from({ length: 60 }, (_, index) => send([address], aMail(address, `mail ${index}`))));

      const mails = await subject.mailbox.mailTo(address, signal);

      expect(new Set(mails.map((mail) => mail.subject)).size).toBe(60);
    });

    it('removes the mails that it is given, and no other', async () => {
      const [address, other] = [anAddress(), anAddress('other')];
      await send([address], aMail(address, 'goes'));
      await send([address], aMail(address, 'stays'));
      await send([other], aMail(other));
      const [, goes] = await subject.mailbox.mailTo(address, signal);

      await subject.mailbox.remove([goes?.id ?? ''], signal);

      expect((await subject.mailbox.mailTo(address, signal)).map((mail) => mail.subject)).toEqual(['stays']);
      expect(await subject.mailbox.mailTo(other, signal)).toHaveLength(1);
    });

    it('does not mind to remove a mail that is gone already', async () => {
      const address = anAddress();
      await send([address], aMail(address));
      const [mail] = await subject.mailbox.mailTo(address, signal);
      await subject.mailbox.remove([mail?.id ?? ''], signal);

      await subject.mailbox.remove([mail?.id ?? ''], signal);

      expect(await subject.mailbox.mailTo(address, signal)).toEqual([]);
    });

    it('removes nothing when it is given nothing', async () => {
      const address = anAddress();
      await send([address], aMail(address));

      await subject.mailbox.remove([], signal);

      expect(await subject.mailbox.mailTo(address, signal)).toHaveLength(1);
    });

    it('tells recipient and subject of the newest mails, whoever they are for', async () => {
      const [address, other] = [anAddress(), anAddress('other')];
      await send([address], aMail(address, 'first'));
      await send([other], aMail(other, 'second'));

      const newest = await subject.mailbox.newest(2, signal);

      expect(newest).toMatchObject([
        { subject: 'second', recipients: [other] },
        { subject: 'first', recipients: [address] },
      ]);
    });

    it('stops when it is told to', async () => {
      const stopped = AbortSignal.abort(new Error('stopped'));

      await expect(subject.mailbox.mailTo(anAddress(), stopped)).rejects.toThrow('stopped');
    });
  });
}
