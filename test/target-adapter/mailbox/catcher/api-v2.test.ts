import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSource } from '../send-mail.ts';
import { type MailHogWindow, openCatcher } from './catcher.ts';
import { openFilled } from './filled.ts';

const catcher = openCatcher();
const ask = (path: string) => catcher.json(path);
const subjects = ({ items }: MailHogWindow) => items.map(({ Content }) => Content.Headers.Subject?.[0]);

async function sendMany(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) await catcher.send(aSource({ Subject: `mail ${index}` }, 'x'));
}

describe('the list', () => {
  it('is four zeros where there is no mail', async () => {
    const { text, headers } = await request(catcher.url).get('/api/v2/messages');

    expect(JSON.parse(text)).toEqual({ total: 0, count: 0, start: 0, items: [] });
    expect(headers['content-type']).toBe('text/json');
  });

  it('gives the newest first, by windows', async () => {
    await sendMany(5);

    const answer = await catcher.list('/api/v2/messages?start=1&limit=2');

    expect(answer).toMatchObject({ total: 5, count: 2, start: 1 });
    expect(subjects(answer)).toEqual(['mail 4', 'mail 3']);
  });

  it('gives nothing from the end on, where MailHog repeats the oldest', async () => {
    await sendMany(2);

    expect(await ask('/api/v2/messages?start=2')).toEqual({ total: 2, count: 0, start: 2, items: [] });
    expect(await ask('/api/v2/messages?start=9')).toMatchObject({ total: 2, count: 0 });
  });

  it.each(['start=-1', 'start=abc', 'start='])('takes %s for the beginning', async (query) => {
    await sendMany(1);

    expect(await ask(`/api/v2/messages?${query}`)).toMatchObject({ start: 0, count: 1 });
  });
});

describe('the limit', () => {
  const filled = openFilled(260);

  it.each([
    ['', 50],
    ['?limit=0', 50],
    ['?limit=-1', 50],
    ['?limit=abc', 50],
    ['?limit=7', 7],
    ['?limit=9999', 250],
  ])('of a list with %j is %i', async (query, count) => {
    const { text } = await request(filled.url).get(`/api/v2/messages${query}`);

    expect(JSON.parse(text)).toMatchObject({ total: 260, count });
  });
});

describe('search', () => {
  beforeEach(async () => {
    await catcher.send(
      aSource(
        { From: 'Service <no-reply@sp.test>', To: 'Somebody <shown@corp.test>', Subject: 'Verify' },
        'token=3Dabc',
      ),
      {
        from: 'bounce@sp.test',
        to: ['n1@corp.test', 'Bcc+x@corp.test'],
      },
    );
  });

  it.each([
    ['to', 'n1@corp.test'],
    ['to', '1@CORP.test'],
    ['to', 'bcc%2Bx@corp.test'],
    ['to', 'shown@corp.test'],
    ['from', 'bounce@'],
    ['from', 'no-reply@sp.test'],
    ['containing', 'token=3DABC'],
    ['containing', 'verify'],
  ])('%s %s finds it', async (kind, query) => {
    expect(await ask(`/api/v2/search?kind=${kind}&query=${query}`)).toMatchObject({ total: 1, count: 1, start: 0 });
  });

  it.each([
    ['to', 'bcc+x@corp.test'],
    ['to', 'bounce@sp.test'],
    ['containing', 'token=abc'],
    ['from', 'n1@corp.test'],
  ])('%s %s does not', async (kind, query) => {
    expect(await ask(`/api/v2/search?kind=${kind}&query=${query}`)).toEqual({
      total: 0,
      count: 0,
      start: 0,
      items: [],
    });
  });

  it('looks at headers in their usual spelling only', async () => {
    await catcher.send(aSource({ to: 'lower@corp.test' }, 'x'));

    expect(await ask('/api/v2/search?kind=to&query=lower@corp.test')).toMatchObject({ total: 0 });
  });

  it('says its type', async () => {
    expect((await request(catcher.url).get('/api/v2/search?kind=to&query=a')).headers['content-type']).toBe(
      'application/json',
    );
  });

  it('gives nothing at the end of the matches, and forgets their number beyond it', async () => {
    expect(await ask('/api/v2/search?kind=to&query=n1&start=1')).toEqual({ total: 1, count: 0, start: 1, items: [] });
    expect(await ask('/api/v2/search?kind=to&query=n1&start=2')).toEqual({ total: 0, count: 0, start: 2, items: [] });
  });

  it.each(['kind=subject&query=x', 'query=x', 'kind=to', 'kind=to&query=', 'kind=to&query=a&query=b'])(
    'refuses %s',
    async (query) => {
      const { status, text } = await request(catcher.url).get(`/api/v2/search?${query}`);

      expect({ status, text }).toEqual({ status: 400, text: '' });
    },
  );
});

describe('what is not there', () => {
  it.each([
    ['HEAD', '/api/v2/messages'],
    ['POST', '/api/v2/messages'],
    ['DELETE', '/api/v2/messages'],
    ['GET', '/api/v2/messages/1'],
    ['POST', '/api/v1/messages/1/release'],
    ['GET', '/api/v1/info'],
    ['GET', '/nothing'],
  ])('%s %s answers 404', async (method, path) => {
    const { status, headers } = await fetch(`${catcher.url}${path}`, { method });

    expect({ status, type: headers.get('content-type') }).toEqual({ status: 404, type: 'text/plain; charset=utf-8' });
  });

  it.each(['/api/v1/messages', '/api/v2/messages', '/api/v2/search'])(
    'OPTIONS %s answers 200 and allows no other site',
    async (path) => {
      const { status, text, headers } = await request(catcher.url).options(path).set('Origin', 'http://evil.test');

      expect({ status, text }).toEqual({ status: 200, text: '' });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  it('is the chaos monkey', async () => {
    const { status, text } = await request(catcher.url).get('/api/v2/jim');

    expect({ status, text }).toEqual({ status: 404, text: '' });
  });

  it('is a list of servers to hand mail on to', async () => {
    expect(await ask('/api/v2/outgoing-smtp')).toEqual({});
  });
});
