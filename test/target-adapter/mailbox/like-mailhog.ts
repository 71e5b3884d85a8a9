import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailCatcher, type MailCatcher } from '../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { realClock } from '../clocks.ts';
import { aSource, sendMail } from './send-mail.ts';

type Catcher = { readonly url: string; readonly smtp: { readonly host: string; readonly port: number } };

const nested = (type: string) =>
  aSource(
    { [type]: 'multipart/mixed; boundary="b1"', Subject: 'nested' },
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
    'epilogue',
  );

const sources: readonly [string, string | Buffer][] = [
  [
    'markup, encoded words and dots',
    aSource({ From: 'S <s@sp.test>', Subject: '=?UTF-8?Q?Best=C3=A4tige?=' }, '<b> & c', '..x', ''),
  ],
  ['nested multiparts', nested('Content-Type')],
  ['a multipart with content-type in lower case', nested('content-type')],
  [
    'parameters behind the boundary',
    aSource({ 'Content-Type': 'multipart/mixed; boundary=b; charset=x' }, '--b', '', 'x', '--b--'),
  ],
  ['a multipart without a boundary', aSource({ 'Content-Type': 'multipart/mixed' }, '--', 'x')],
  [
    'repeated, folded, tight and lower-case headers',
    'X-Dup: one\r\nX-Dup: two\r\nSubject: long\r\n\tfolded\r\nX-Tight:none\r\nx-lower: kept\r\n\r\nbody',
  ],
  ['headers that the catcher adds', 'Received: from a\r\nReturn-Path: <q>\r\nMessage-ID: <1@sp.test>\r\n\r\nbody'],
  ['no empty line', 'Subject: no empty line'],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from('Subject: x\r\n\r\ng'), Buffer.from([0xfc]), Buffer.from('n é')]),
  ],
];

/** The embedded catcher beside a running MailHog: the same mail gives the same message, the same call the same answer. */
export function likeMailHog(mailhog: Catcher): void {
  describe('the embedded catcher is like MailHog', () => {
    let catcher: MailCatcher;
    beforeAll(async () => {
      catcher = await createMailCatcher({
        host: '127.0.0.1',
        smtpPort: 0,
        httpPort: 0,
        clock: realClock,
        hostname: 'mailhog.example',
      });
    });
    afterAll(() => catcher.close());
    const ours = (): Catcher => ({ url: catcher.url ?? '', smtp: catcher.smtp });

    it.each(sources)('with %s', async (_what, source) => {
      expect(await messageAt(ours(), source)).toEqual(await messageAt(mailhog, source));
    });

    it.each([
      ['GET', '/api/v1/messages/unknown'],
      ['DELETE', '/api/v1/messages/unknown'],
      ['GET', '/api/v2/messages?start=1000000&limit=-1'],
      ['GET', '/api/v2/search?kind=to&query=nobody@nowhere.test'],
      ['GET', '/api/v2/search?kind=to&query=nobody@nowhere.test&start=7'],
      ['GET', '/api/v2/search?kind=to'],
      ['GET', '/api/v2/search?kind=nothing&query=x'],
      ['GET', '/api/v2/outgoing-smtp'],
      ['GET', '/api/v2/jim'],
      ['GET', '/api/v2/messages/unknown'],
      ['POST', '/api/v2/messages'],
      ['HEAD', '/api/v2/messages'],
      ['OPTIONS', '/api/v1/messages'],
      ['OPTIONS', '/api/v2/messages'],
    ])('in its answer to %s %s', async (method, path) => {
      expect(await answerOf(ours(), method, path)).toEqual(await answerOf(mailhog, method, path));
    });
  });
}

/** The message without what differs from one receipt to the next. */
async function messageAt({ url, smtp }: Catcher, source: string | Buffer): Promise<unknown> {
  const response = await sendMail(
    smtp,
    { from: 'bounce@sp.test', to: ['Ada.Test+x@corp.test', 'bcc@corp.test'] },
    source,
  );
  const id = response.replace('250 Ok: queued as ', '').trim();
  const text = await (await fetch(`${url}/api/v1/messages/${id}`)).text();
  await fetch(`${url}/api/v1/messages/${id}`, { method: 'DELETE' });
  return JSON.parse(
    text
      .replaceAll(id, 'ID')
      .replace(/"Created":"[^"]*"/, '"Created":"NOW"')
      .replace(/; \w{3}, \d\d \w{3} \d{4} [\d:]{8} [+-]\d{4}/g, '; NOW'),
  );
}

/** `total` is how many mails there are: another number at each. */
async function answerOf({ url }: Catcher, method: string, path: string): Promise<unknown> {
  const response = await fetch(`${url}${path}`, { method });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: text.replace(/"total":[1-9]\d*/, '"total":0'),
  };
}
