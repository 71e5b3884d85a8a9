import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../target-adapter/mailbox/parse-mail.ts';
import { aSource, unreadable } from './send-mail.ts';

it('reads headers in any case', async () => {
  const mail = await parseMail(aSource({ SUBJECT: 'Loud', from: 'A <a@sp.test>', 'message-id': '<1@sp.test>' }, 'x'));

  expect(mail).toMatchObject({ subject: 'Loud', from: 'a@sp.test', messageId: '<1@sp.test>' });
});

it('names everybody whom the headers address, groups unfolded', async () => {
  const mail = await parseMail(
    aSource({ To: 'Team: a@sp.test, B <b@sp.test>;', Cc: 'c@sp.test', Bcc: 'd@sp.test' }, 'x'),
  );

  expect(mail.addressees).toEqual(['a@sp.test', 'b@sp.test', 'c@sp.test', 'd@sp.test']);
});

it('takes a mail without Content-Type for plain text', async () => {
  expect((await parseMail(aSource({ Subject: 'x' }, 'https://sp.test/verify'))).links).toEqual([
    'https://sp.test/verify',
  ]);
});

it('reads bytes in the charset that the part names', async () => {
  const source = Buffer.from(aSource({ 'Content-Type': 'text/plain; charset=iso-8859-1' }, 'Grüße'), 'latin1');

  expect((await parseMail(source)).text).toContain('Grüße');
});

it('joins the lines of format=flowed', async () => {
  const mail = await parseMail(aSource({ 'Content-Type': 'text/plain; format=flowed' }, 'Hello ', 'Ada', ''));

  expect(mail.text).toContain('Hello Ada');
});

it('takes no link out of a forwarded mail', async () => {
  const mail = await parseMail(
    aSource(
      { 'Content-Type': 'multipart/mixed; boundary="b"' },
      '--b',
      '',
      'https://sp.test/mine',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: inner',
      '',
      'https://sp.test/theirs',
      '--b--',
    ),
  );

  expect(mail.links).toEqual(['https://sp.test/mine']);
});

it('reads a mail without headers and an empty one', async () => {
  expect(await parseMail('')).toMatchObject({ subject: '', from: '', addressees: [], links: [] });
  expect((await parseMail('\r\nhttps://sp.test/v')).links).toEqual(['https://sp.test/v']);
});

describe('what cannot be read', () => {
  it('is said to be unreadable, with the reason', async () => {
    await expect(parseMail(unreadable)).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
      text: { happened: expect.stringContaining('nesting') },
    });
  });
});
