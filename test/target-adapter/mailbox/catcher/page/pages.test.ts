import { Script } from 'node:vm';
import { Parser } from 'htmlparser2';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { aSource, unreadable } from '../../send-mail.ts';
import { openCatcher } from '../catcher.ts';

const catcher = openCatcher({ webPath: 'mail' });
const page = (path: string) => request(catcher.url).get(path);

/** Every element with its attributes, in order. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) }).end(html);
  return elements;
}

const hostile = '<img src=x onerror=alert(1)>"\'&';
const hostileMail = aSource(
  {
    From: `"${hostile}" <s@sp.test>`,
    Subject: hostile,
    'X-Hostile': hostile,
    'Content-Type': 'multipart/alternative; boundary=b',
  },
  '--b',
  'Content-Type: text/plain',
  '',
  `${hostile} https://sp.test/verify?token=abc`,
  '--b',
  'Content-Type: text/html',
  '',
  '<script>alert(1)</script><a href="https://sp.test/verify?token=abc">Verify</a>',
  '--b--',
);

describe('the list', () => {
  it('says that there is nothing yet, and where to send to', async () => {
    const { text } = await page('/');

    expect(text).toContain('Nothing has come yet');
    expect(text).toContain(`<dt>Host</dt><dd>127.0.0.1</dd></div><div><dt>Port</dt><dd>${catcher.smtpPort}</dd>`);
  });

  it('shows the newest mail first, each as a link', async () => {
    const first = await catcher.send(aSource({ Subject: '=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=' }, 'x'));
    const second = await catcher.send(aSource({}, 'x'), { to: ['bob@corp.test'] });

    const { text } = await page('/');

    const links = elementsOf(text).filter(({ attributes }) => attributes.class === 'open');
    expect(links.map(({ attributes }) => attributes.href)).toEqual(
      [second, first].map((id) => `/mail/mail/${encodeURIComponent(id)}`),
    );
    expect(text).toContain('Grüße');
    expect(text).toContain('(no subject)');
    expect(text).toContain('bob@corp.test');
  });

  it.each([
    ['gr%C3%BC', 1],
    ['ADA@', 1],
    ['corp.test', 2],
    ['%3Cb%3E', 0],
  ])('finds by subject and recipient: %s', async (query, count) => {
    await catcher.send(aSource({ Subject: 'Grüße' }, 'x'));
    await catcher.send(aSource({ Subject: 'Hello' }, 'x'), { to: ['bob@corp.test'] });

    const { text } = await page(`/?q=${query}`);

    expect(elementsOf(text).filter(({ attributes }) => attributes.class === 'open')).toHaveLength(count);
    expect(text).not.toContain('<b>');
  });

  it('leads on to older mails', async () => {
    await Promise.all(Array.from({ length: 51 }, () => catcher.send(aSource({}, 'x'))));

    const pageLinks = async (path: string) =>
      elementsOf((await page(path)).text)
        .map(({ attributes }) => attributes.href)
        .filter((href) => href?.includes('start='));

    expect(await pageLinks('/')).toEqual(['/mail/?start=50']);
    expect(await pageLinks('/?start=50&q=ada')).toEqual(['/mail/?start=0&q=ada']);
    expect((await page('/?start=99999')).status).toBe(200);
  });

  it('is found without its slash', async () => {
    const { status, headers } = await request(catcher.http.origin).get('/mail');

    expect({ status, location: headers.location }).toEqual({ status: 302, location: '/mail/' });
  });
});

describe('a mail', () => {
  it('is shown as text, with its links as text too, since following one may use it up', async () => {
    const id = await catcher.send(hostileMail);

    const { text } = await page(`/mail/${id}`);

    expect(text).toContain('<code><bdi>https://sp.test/verify?token=abc</bdi></code>');
    expect(elementsOf(text).filter(({ attributes }) => attributes.href?.startsWith('https:'))).toEqual([]);
  });

  it.each(['text', 'headers', 'source', 'html', 'nonsense'])(
    'is data in its %s view, whatever it says',
    async (view) => {
      const id = await catcher.send(hostileMail);

      const elements = elementsOf((await page(`/mail/${id}?view=${view}`)).text);

      expect(elements.filter(({ name, attributes }) => name === 'img' || 'onerror' in attributes)).toEqual([]);
      expect(elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.src)).toEqual([
        '/mail/script.js',
      ]);
    },
  );

  it('shows its HTML in a frame that may do nothing', async () => {
    const id = await catcher.send(hostileMail);

    const [frame] = elementsOf((await page(`/mail/${id}?view=html`)).text).filter(({ name }) => name === 'iframe');
    const { headers, text } = await request(catcher.http.origin).get(frame?.attributes.src ?? '');

    expect(frame?.attributes).toMatchObject({ sandbox: '', title: 'The mail as HTML' });
    expect(text).toContain('<a title="https://sp.test/verify?token=abc">Verify</a>');
    expect(text).not.toContain('alert');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*\bsandbox;/);
    expect(headers['content-security-policy']).not.toContain('allow');
  });

  it('shows what it has: HTML where there is no text, and says what is missing', async () => {
    const html = await catcher.send(aSource({ 'Content-Type': 'text/html' }, '<p>x</p>'));
    const plain = await catcher.send(aSource({}, 'x'));

    expect((await page(`/mail/${html}`)).text).toContain('<iframe');
    expect((await page(`/mail/${html}?view=text`)).text).toContain('no text part');
    expect((await page(`/mail/${plain}?view=html`)).text).toContain('no HTML part');
    expect((await page(`/mail/${plain}/html`)).status).toBe(404);
  });

  it('shows headers and source', async () => {
    const id = await catcher.send(aSource({ Subject: '=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=', 'X-Own': 'value' }, 'body'));

    expect((await page(`/mail/${id}?view=headers`)).text).toContain(
      '<dt><bdi>X-Own</bdi></dt><dd><bdi>value</bdi></dd>',
    );
    expect((await page(`/mail/${id}?view=source`)).text).toContain('Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=');
  });

  it('leads to its neighbours, and marks the view', async () => {
    const ids = [];
    for (const subject of ['1', '2', '3']) ids.push(await catcher.send(aSource({ Subject: subject }, 'x')));

    const elements = elementsOf((await page(`/mail/${ids[1]}?view=source`)).text);

    const rel = (name: string) => elements.find(({ attributes }) => attributes.rel === name)?.attributes.href;
    expect([rel('prev'), rel('next')]).toEqual(
      [ids[2], ids[0]].map((id) => `/mail/mail/${encodeURIComponent(id ?? '')}?view=source`),
    );
    expect(
      elements.filter(({ attributes }) => attributes['aria-current']).map(({ attributes }) => attributes.href),
    ).toEqual([`/mail/mail/${encodeURIComponent(ids[1] ?? '')}?view=source#main`]);
  });

  it('that cannot be read still has its page, with the reason', async () => {
    const id = await catcher.send(unreadable);

    expect((await page(`/mail/${id}`)).text).toContain('a mail cannot be read');
    expect((await page('/')).text).toContain('(cannot be read)');
    expect((await page(`/mail/${id}/html`)).status).toBe(404);
  });

  it('that is gone says so and leads back', async () => {
    const { status, text } = await page('/mail/unknown');

    expect(status).toBe(404);
    expect(text).toContain('This mail is gone');
    expect(elementsOf(text).map(({ attributes }) => attributes.href)).toContain('/mail/');
  });

  it('with a thousand recipients names some, and how many more there are', async () => {
    const to = Array.from({ length: 1_000 }, (_, number) => `p${number}@corp.test`);
    const id = await catcher.send(aSource({ Subject: 'To all' }, 'x'), { to });

    expect((await page('/')).text).toContain('p0@corp.test, p1@corp.test, p2@corp.test and 997 more');
    expect((await page(`/mail/${id}`)).text).toContain('p19@corp.test and 980 more');
  });
});

describe('every page', () => {
  it('runs its own script only, and asks nobody else', async () => {
    const { headers } = await page('/');

    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('has a style, and a script that can be parsed', async () => {
    const [style, script] = [await page('/style.css'), await page('/script.js')];

    expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(style.text).toContain('prefers-color-scheme: dark');
    expect(() => new Script(script.text)).not.toThrow();
  });
});
