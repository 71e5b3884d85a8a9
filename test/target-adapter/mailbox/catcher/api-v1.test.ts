import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { aSource } from '../send-mail.ts';
import { openCatcher } from './catcher.ts';
import { openFilled } from './filled.ts';

const catcher = openCatcher();
const filled = openFilled(1_001);

const twoParts = aSource(
  { Subject: 'Parts', 'Content-Type': 'multipart/mixed; boundary="b1"' },
  'preamble',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'token=3Dabc',
  '--b1',
  'Content-Type: application/octet-stream',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('bytes').toString('base64'),
  '--b1--',
);

describe('the list', () => {
  it('is an empty array where there is no mail', async () => {
    const { text, headers, status } = await request(catcher.url).get('/api/v1/messages');

    expect({ status, text, type: headers['content-type'] }).toEqual({ status: 200, text: '[]', type: 'text/json' });
  });

  it('holds whole messages, newest first', async () => {
    await catcher.send(aSource({ Subject: 'one' }, 'x'));
    await catcher.send(aSource({ Subject: 'two' }, 'y'));

    const body = await catcher.json('/api/v1/messages');

    expect(body).toMatchObject([
      { Content: { Headers: { Subject: ['two'] } }, Raw: { Helo: expect.any(String) } },
      { Content: { Headers: { Subject: ['one'] } } },
    ]);
  });

  it('ends at a thousand', async () => {
    const { text } = await request(filled.url).get('/api/v1/messages');

    expect(JSON.parse(text)).toHaveLength(1_000);
  });
});

describe('one message', () => {
  it('is found by its id, encoded or not', async () => {
    const id = await catcher.send(aSource({ Subject: 'one' }, 'x'));

    expect(id).toMatch(/^[\w-]{43}=@mail\.test$/);
    expect((await catcher.message(id)).ID).toBe(id);
    expect((await catcher.message(encodeURIComponent(id))).ID).toBe(id);
  });

  it('is null where the id is unknown', async () => {
    const { status, text } = await request(catcher.url).get('/api/v1/messages/unknown');

    expect({ status, text }).toEqual({ status: 200, text: 'null' });
  });

  it('escapes markup in its JSON as Go does', async () => {
    const id = await catcher.send(aSource({ Subject: '<b>&' }, 'x'));

    expect((await request(catcher.url).get(`/api/v1/messages/${id}`)).text).toContain('\\u003cb\\u003e\\u0026');
  });
});

describe('deleting', () => {
  it('removes one message, and answers 500 the second time and for an unknown one', async () => {
    const id = await catcher.send(aSource({}, 'goes'));
    await catcher.send(aSource({}, 'stays'));

    const answers = [
      await request(catcher.url).delete(`/api/v1/messages/${id}`),
      await request(catcher.url).delete(`/api/v1/messages/${id}`),
      await request(catcher.url).delete('/api/v1/messages/unknown'),
    ];

    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [200, ''],
      [500, ''],
      [500, ''],
    ]);
    expect(await catcher.json('/api/v1/messages')).toHaveLength(1);
  });

  it('removes all', async () => {
    await catcher.send(aSource({}, 'x'));

    const { status, text } = await request(catcher.url).delete('/api/v1/messages');

    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(await catcher.json('/api/v1/messages')).toEqual([]);
  });
});

describe('the download', () => {
  it('gives the stored bytes, also those that are no UTF-8, with the added headers', async () => {
    const body = Buffer.from([0x67, 0xfc, 0xdf]);
    const id = await catcher.send(
      Buffer.concat([Buffer.from('Subject: x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n'), body]),
    );

    const { headers, body: bytes } = await request(catcher.url)
      .get(`/api/v1/messages/${id}/download`)
      .buffer()
      .parse(readBytes);

    expect(headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${id}.eml"`,
    });
    expect(bytes.includes(body)).toBe(true);
    expect(bytes.toString('latin1')).toContain('Return-Path: <bounce@sp.test>\r\n');
  });

  it('answers 404 for an unknown id, where MailHog cuts the connection', async () => {
    expect((await request(catcher.url).get('/api/v1/messages/unknown/download')).status).toBe(404);
  });
});

describe('the download of a part', () => {
  it('decodes base64, and leaves quoted-printable as it is', async () => {
    const id = await catcher.send(twoParts);
    const part = (index: number | string) =>
      request(catcher.url).get(`/api/v1/messages/${id}/mime/part/${index}/download`).buffer().parse(readBytes);

    expect((await part(1)).body.toString()).toBe('token=3Dabc');
    expect((await part(2)).body.toString()).toBe('bytes');
  });

  it('takes what is no number for part 0, the preamble', async () => {
    const id = await catcher.send(twoParts);

    const { body } = await request(catcher.url)
      .get(`/api/v1/messages/${id}/mime/part/x/download`)
      .buffer()
      .parse(readBytes);

    expect(body.toString()).toBe('preamble');
  });

  it('lets a part run nothing in the browser', async () => {
    const id = await catcher.send(
      aSource(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        '--b',
        'Content-Type: text/html',
        '',
        '<script>1</script>',
        '--b--',
      ),
    );

    const { headers } = await request(catcher.url).get(`/api/v1/messages/${id}/mime/part/0/download`);

    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': 'attachment',
    });
  });

  it('answers 404 where there is none', async () => {
    const [id, plain] = [await catcher.send(twoParts), await catcher.send(aSource({}, 'x'))];

    for (const path of [`${id}/mime/part/99`, `${plain}/mime/part/0`, 'unknown/mime/part/0']) {
      expect((await request(catcher.url).get(`/api/v1/messages/${path}/download`)).status).toBe(404);
    }
  });
});

function readBytes(response: request.Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
