import { expect, it } from 'vitest';
import { aSource } from '../send-mail.ts';
import { openCatcher } from './catcher.ts';

const catcher = openCatcher();

async function messageOf(source: string | Buffer, envelope = {}) {
  const id = await catcher.send(source, envelope);
  return catcher.message(id);
}

it('shows the envelope apart from the headers, and who stands in it alone', async () => {
  const message = await messageOf(aSource({ From: 'S <s@sp.test>', To: 'New <new@corp.test>' }, 'x'), {
    from: 'bounce@sp.test',
    to: ['New.Addr+m2@corp.test', 'bcc@corp.test'],
  });

  expect(message).toMatchObject({
    From: { Relays: null, Mailbox: 'bounce', Domain: 'sp.test', Params: '' },
    To: [
      { Relays: null, Mailbox: 'New.Addr+m2', Domain: 'corp.test', Params: '' },
      { Relays: null, Mailbox: 'bcc', Domain: 'corp.test', Params: '' },
    ],
    Raw: { From: 'bounce@sp.test', To: ['New.Addr+m2@corp.test', 'bcc@corp.test'] },
    Content: { Headers: { From: ['S <s@sp.test>'], To: ['New <new@corp.test>'] } },
  });
});

it('adds its headers to the content, not to the raw data', async () => {
  const message = await messageOf(aSource({ Subject: 'x', Received: 'from a', 'Return-Path': '<b>' }, 'x'));

  expect(message.Content.Headers).toMatchObject({
    'Message-ID': [message.ID],
    Received: [
      'from a',
      expect.stringMatching(
        /^from \S+ by mail\.test \(MailHog\)\r\n {10}id \S+; \w{3}, \d\d \w{3} \d{4} [\d:]{8} \+0000$/,
      ),
    ],
    'Return-Path': ['<b>', '<bounce@sp.test>'],
  });
  expect(message.Raw.Data).not.toContain('mail.test');
});

it('keeps the sender’s Message-ID', async () => {
  expect((await messageOf(aSource({ 'Message-ID': '<1@sp.test>' }, 'x'))).Content.Headers['Message-ID']).toEqual([
    '<1@sp.test>',
  ]);
});

it('keeps of a repeated header the last, joins folds with their blank, and drops a header without a blank', async () => {
  const source = 'X-Dup: one\r\nX-Dup: two\r\nSubject: long\r\n\tfolded\r\nX-Tight:none\r\nx-lower: kept\r\n\r\nbody';

  const { Headers } = (await messageOf(source)).Content;

  expect(Headers).toMatchObject({ 'X-Dup': ['two'], Subject: ['long\tfolded'], 'x-lower': ['kept'] });
  expect(Headers).not.toHaveProperty('X-Tight');
});

it('does not decode headers or body', async () => {
  const { Content } = await messageOf(
    aSource({ Subject: '=?UTF-8?Q?Best=C3=A4tige?=', 'Content-Transfer-Encoding': 'quoted-printable' }, 'a=3Db=', 'c'),
  );

  expect(Content).toMatchObject({
    Headers: { Subject: ['=?UTF-8?Q?Best=C3=A4tige?='] },
    Body: expect.stringContaining('a=3Db=\r\nc'),
    MIME: null,
  });
});

it('takes a mail without an empty line for all body', async () => {
  const { Content } = await messageOf('Subject: x');

  expect(Content.Headers).not.toHaveProperty('Subject');
  expect(Content.Body).toContain('Subject: x');
});

const nested = (type: string) =>
  aSource(
    { [type]: 'multipart/mixed; boundary="b1"' },
    'preamble',
    '--b1',
    'Content-Type: multipart/alternative; boundary=b2',
    '',
    '--b2',
    'Content-Type: text/plain',
    '',
    'inner',
    '--b2--',
    '--b1--',
  );

it('takes nested multiparts apart, with the preamble before and the end marker behind', async () => {
  const { MIME } = await messageOf(nested('Content-Type'));

  expect(MIME).toMatchObject({
    Parts: [
      { Headers: {}, Body: 'preamble' },
      {
        Headers: { 'Content-Type': ['multipart/alternative; boundary=b2'] },
        MIME: {
          Parts: [
            { Headers: { 'Content-Type': ['text/plain'] }, Body: 'inner' },
            { Headers: {}, Body: '--' },
          ],
        },
      },
      { Headers: {}, Body: '--' },
    ],
  });
});

it('sees no multipart where content-type is in lower case', async () => {
  expect((await messageOf(nested('content-type'))).MIME).toBeNull();
});

it('sees a multipart without parts where the boundary is missing', async () => {
  expect((await messageOf(aSource({ 'Content-Type': 'multipart/mixed' }, '--'))).MIME).toEqual({ Parts: null });
});

it('puts U+FFFD for bytes that are no UTF-8', async () => {
  const source = Buffer.concat([Buffer.from('Subject: x\r\n\r\ng'), Buffer.from([0xfc]), Buffer.from('n \u00e9')]);

  const { Content, Raw } = await messageOf(source);

  expect(Content.Body).toContain('g\ufffdn é');
  expect(Raw.Data).toContain('g\ufffdn é');
});

it('does not count the line end before the final dot', async () => {
  expect((await messageOf('Subject: x\r\n\r\nbody\r\n')).Content).toMatchObject({ Body: 'body', Size: 18 });
});

it('undoes dot-stuffing', async () => {
  expect((await messageOf(aSource({ Subject: 'x' }, '.leading', '..two'))).Content.Body).toContain('.leading\r\n..two');
});

it('is not fooled by a header named like a property of every object', async () => {
  const { Content } = await messageOf('__proto__: a\r\nconstructor: b\r\n\r\nx');

  expect(Object.keys(Content.Headers)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
});
