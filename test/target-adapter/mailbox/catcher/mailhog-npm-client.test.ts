import mailhog from 'mailhog';
import { beforeEach, expect, it } from 'vitest';
import { aSource } from '../send-mail.ts';
import { openCatcher } from './catcher.ts';

const catcher = openCatcher({ basicAuth: { user: 'ada', password: 'pass' }, webPath: '/mail' });
const client = () =>
  mailhog({ host: '127.0.0.1', port: Number(catcher.http.port), auth: 'ada:pass', basePath: '/mail/api' });

beforeEach(async () => {
  await catcher.send(
    aSource(
      {
        From: 'Service <s@sp.test>',
        To: 'Ada <ada@corp.test>',
        Subject: '=?UTF-8?Q?Best=C3=A4tige?=',
        'Content-Type': 'multipart/mixed; boundary="b1"',
      },
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Gr=C3=BC=C3=9Fe',
      '--b1',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<a href="https://sp.test/verify">Verify</a>',
      '--b1',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="a.bin"',
      '',
      'Ynl0ZXM=',
      '--b1--',
      '',
    ),
    { to: ['ada@corp.test'] },
  );
});

it('reads the latest mail to somebody', async () => {
  expect(await client().latestTo('ada@corp.test')).toMatchObject({
    subject: 'Bestätige',
    from: 'Service <s@sp.test>',
    to: 'Ada <ada@corp.test>',
    text: 'Grüße',
    html: '<a href="https://sp.test/verify">Verify</a>',
  });
});

it('finds the attachment', async () => {
  const { items } = (await client().messages()) ?? { items: [] };

  expect(items[0]?.attachments).toMatchObject([{ name: 'a.bin', Body: 'Ynl0ZXM=' }]);
});

it('searches by kind and by window', async () => {
  await catcher.send(aSource({ Subject: 'second' }, 'x'), { to: ['ada@corp.test'] });

  expect(await client().search('ada@corp.test', 'to', 1, 1)).toMatchObject({
    total: 2,
    count: 1,
    items: [{ subject: 'Bestätige' }],
  });
  expect(await client().search('sp.test', 'from')).toMatchObject({ total: 2 });
  expect(await client().search('second')).toMatchObject({ total: 1 });
});

it('knows the latest of nobody as none', async () => {
  expect(await client().latestFrom('eve@sp.test')).toBe(0);
});

it('deletes one mail, and all', async () => {
  const { items } = (await client().messages()) ?? { items: [] };
  await catcher.send(aSource({}, 'x'));

  await client().deleteMessage(items[0]?.ID ?? '');
  expect(await client().messages()).toMatchObject({ total: 1 });

  await client().deleteAll();
  expect(await client().messages()).toMatchObject({ total: 0 });
});
