import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMailHogMailbox } from '../../../target-adapter/mailbox/mailhog-mailbox.ts';
import { aSource, unreadable } from './send-mail.ts';

const mailhog = setupServer();
beforeAll(() => mailhog.listen({ onUnhandledRequest: 'error' }));
afterEach(() => mailhog.resetHandlers());
afterAll(() => mailhog.close());

const url = 'http://mailhog.test:8025';
const { signal } = new AbortController();
const search = `${url}/api/v2/search`;
const list = `${url}/api/v2/messages`;

type Item = Record<string, unknown>;

/** A message as MailHog gives it: the envelope in Raw, the source undivided. */
function anItem(id: string, change: { to?: readonly string[]; created?: string; subject?: string } = {}): Item {
  const { to = ['ada@corp.test'], created = '2026-11-23T20:40:00.5Z', subject = 'Hello' } = change;
  return {
    ID: id,
    To: to.map((address) => ({
      Relays: null,
      Mailbox: address.split('@')[0],
      Domain: address.split('@')[1],
      Params: '',
    })),
    Content: { Headers: { Subject: [subject] }, Body: 'undecoded', Size: 1, MIME: null },
    Created: created,
    MIME: null,
    Raw: { From: 'bounce@sp.test', To: to, Data: aSource({ Subject: subject }, 'text'), Helo: 'x' },
  };
}

/** MailHog's paging, its repetition of the oldest at the end included. */
function paged(all: readonly Item[]) {
  return ({ request }: { request: Request }) => {
    const { searchParams } = new URL(request.url);
    const start = Math.min(Number(searchParams.get('start')), Math.max(0, all.length - 1));
    const items = all.slice(start, start + Math.min(250, Number(searchParams.get('limit'))));
    return HttpResponse.json({ total: all.length, count: items.length, start, items });
  };
}

const answer = (...items: readonly unknown[]) =>
  HttpResponse.json({ total: items.length, count: items.length, start: 0, items });

describe('what it finds', () => {
  it('is decided by the envelope, not by what MailHog’s substring search hits', async () => {
    mailhog.use(
      http.get(search, () =>
        answer(
          anItem('1', { to: ['xada@corp.test'] }),
          anItem('2', { to: ['ADA@corp.test'] }),
          anItem('3', { to: ['eve@corp.test'] }),
        ),
      ),
    );

    const mails = await createMailHogMailbox({ url }).mailTo('ada@corp.test', signal);

    expect(mails.map(({ id }) => id)).toEqual(['2']);
  });

  it('comes from the mail’s source, and from the envelope', async () => {
    const item = anItem('1', { to: ['ada@corp.test', 'bcc@corp.test'] });
    mailhog.use(
      http.get(search, () =>
        answer({
          ...item,
          Raw: {
            From: 'bounce@sp.test',
            To: ['ada@corp.test', 'bcc@corp.test'],
            Data: 'content-type: text/plain; charset=utf-8\r\ncontent-transfer-encoding: quoted-printable\r\nfrom: S <s@sp.test>\r\n\r\nhttps://sp.test/v?token=3Dab=\r\nc',
          },
        }),
      ),
    );

    const [mail] = await createMailHogMailbox({ url }).mailTo('bcc@corp.test', signal);

    expect(mail).toMatchObject({
      recipients: ['ada@corp.test', 'bcc@corp.test'],
      from: 's@sp.test',
      links: ['https://sp.test/v?token=abc'],
      receivedAt: '2026-11-23T20:40:00.500000000Z',
    });
  });

  it('asks for a piece that means itself as a substring and as a regular expression', async () => {
    const asked: (string | null)[] = [];
    mailhog.use(
      http.get(search, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('query'));
        return answer();
      }),
    );
    const mailbox = createMailHogMailbox({ url });

    for (const address of ['new.addr+r7f3k2@corp.test', 'plain@corp.test', '+@+'])
      await mailbox.mailTo(address, signal);

    expect(asked).toEqual(['r7f3k2@corp.test', 'plain@corp.test', '@']);
  });

  it('is whole though it fills several pages, and told once though MailHog repeats the oldest', async () => {
    const all = Array.from({ length: 500 }, (_, index) => anItem(`id${index}`));
    mailhog.use(http.get(search, paged(all)));

    const mails = await createMailHogMailbox({ url }).mailTo('ada@corp.test', signal);

    expect(mails.map(({ id }) => id)).toEqual(all.map(({ ID }) => ID));
  });

  it('is told once though a mail came in between two pages', async () => {
    const all = Array.from({ length: 300 }, (_, index) => anItem(`id${index}`));
    let asked = 0;
    mailhog.use(
      http.get(search, (context) => {
        asked += 1;
        return paged(asked === 1 ? all : [anItem('new'), ...all])(context);
      }),
    );

    const mails = await createMailHogMailbox({ url }).mailTo('ada@corp.test', signal);

    expect(mails).toHaveLength(300);
  });

  it('ends though MailHog claims that there is always more', async () => {
    mailhog.use(http.get(search, () => HttpResponse.json({ total: 9_999, count: 1, start: 0, items: [anItem('1')] })));

    expect(await createMailHogMailbox({ url }).mailTo('ada@corp.test', signal)).toHaveLength(1);
  });

  it('asks for smaller pages where one exceeds the size limit', async () => {
    const all = Array.from({ length: 100 }, (_, index) => anItem(`id${index}`));
    mailhog.use(http.get(search, paged(all)));

    expect(await createMailHogMailbox({ url, maxBytes: 20_000 }).mailTo('ada@corp.test', signal)).toHaveLength(100);
  });

  it('does not pass over a mail that exceeds the limit by itself', async () => {
    mailhog.use(http.get(search, paged([anItem('1', { subject: 'x'.repeat(30_000) })])));

    await expect(createMailHogMailbox({ url, maxBytes: 20_000 }).mailTo('ada@corp.test', signal)).rejects.toMatchObject(
      { code: 'MAIL_UNREADABLE' },
    );
  });

  it('is nothing where there are no items at all', async () => {
    mailhog.use(http.get(search, () => HttpResponse.json({ total: 0, count: 0, start: 0, items: null })));

    expect(await createMailHogMailbox({ url }).mailTo('ada@corp.test', signal)).toEqual([]);
  });

  it('is not said to be nothing where there are entries that cannot be read: the target may have sent them', async () => {
    mailhog.use(http.get(search, () => answer(null, 'x', { ID: 7 })));

    await expect(createMailHogMailbox({ url }).mailTo('ada@corp.test', signal)).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
      message: 'MailHog at http://mailhog.test:8025 finds 3 mails that are not what its API says',
    });
  });

  it('is not said to be nothing where there is more than is read', async () => {
    let asked = 0;
    mailhog.use(
      http.get(search, () => {
        asked += 1;
        return HttpResponse.json({
          total: 9_999,
          count: 1,
          start: 0,
          items: [anItem(`id${asked}`, { to: ['eve@corp.test'] })],
        });
      }),
    );

    await expect(createMailHogMailbox({ url }).mailTo('ada@corp.test', signal)).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
      message: expect.stringContaining('finds more mails for one address than are read: there are more after 40'),
    });
  });

  it('survives a mail that has no recipient, no raw data or no readable date', async () => {
    mailhog.use(
      http.get(list, () =>
        answer(
          { ...anItem('1'), To: null, Raw: { From: '', To: null, Data: 'Subject: a\r\n\r\n' } },
          { ...anItem('2', { subject: 'b' }), Raw: undefined },
          { ...anItem('3', { subject: 'c' }), Created: 'yesterday' },
        ),
      ),
    );

    expect(await createMailHogMailbox({ url }).newest(3, signal)).toMatchObject([
      { subject: 'a', recipients: [] },
      { subject: 'b', recipients: ['ada@corp.test'] },
      { subject: 'c', recipients: ['ada@corp.test'] },
    ]);
  });
});

describe('a mail that cannot be read', () => {
  const broken = { ...anItem('1'), Raw: { From: '', To: ['ada@corp.test'], Data: unreadable } };

  it('is not taken for none by whom it is for', async () => {
    mailhog.use(http.get(search, () => answer(broken)));

    await expect(createMailHogMailbox({ url }).mailTo('ada@corp.test', signal)).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
    });
  });

  it('hides no other mail of the list', async () => {
    mailhog.use(http.get(list, () => answer(broken, anItem('2'))));

    expect(await createMailHogMailbox({ url }).newest(2, signal)).toMatchObject([
      { subject: '(cannot be read)' },
      { subject: 'Hello' },
    ]);
  });
});

describe('the order', () => {
  it('is by time of receipt though MailHog drops trailing zeros and has a zone of its own', async () => {
    const times = [
      '2026-11-23T20:40:00.5Z',
      '2026-11-23T20:40:00.49999Z',
      '2026-11-23T22:40:00.600000001+02:00',
      '2026-11-23T20:40:00.6Z',
    ];
    mailhog.use(http.get(list, () => answer(...times.map((created, index) => anItem(`id${index}`, { created })))));

    const mails = await createMailHogMailbox({ url }).newest(10, signal);

    expect(mails.map(({ id }) => id)).toEqual(['id2', 'id3', 'id0', 'id1']);
  });

  it('is that of the list where maildir storage dates matches by the search itself', async () => {
    const found = ['b', 'a', 'c'].map((id, index) => anItem(id, { created: `2026-11-23T21:00:00.${index}Z` }));
    const listed = ['c', 'a', 'b'].map((id) =>
      anItem(id, {
        created: { a: '2026-11-23T20:40:01Z', b: '2026-11-23T20:40:02Z', c: '2026-11-23T20:40:03Z' }[id] ?? '',
      }),
    );
    mailhog.use(
      http.get(search, () => answer(...found)),
      http.get(list, () => answer(...listed)),
    );

    const mails = await createMailHogMailbox({ url }).mailTo('ada@corp.test', signal);

    expect(mails.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('cuts a list that maildir storage gives whole', async () => {
    mailhog.use(
      http.get(list, () =>
        answer(...['1', '3', '2'].map((second) => anItem(second, { created: `2026-11-23T20:40:0${second}Z` }))),
      ),
    );

    expect((await createMailHogMailbox({ url }).newest(2, signal)).map(({ id }) => id)).toEqual(['3', '2']);
  });
});

describe('removing', () => {
  it.each([200, 404, 500])('takes %i for gone', async (status) => {
    const asked: string[] = [];
    mailhog.use(
      http.delete(`${url}/api/v1/messages/:id`, ({ params }) => {
        asked.push(String(params.id));
        return new HttpResponse(null, { status });
      }),
    );

    await createMailHogMailbox({ url }).remove(['R8I-t=@mailhog.example'], signal);

    expect(asked).toEqual(['R8I-t=@mailhog.example']);
  });

  it('never deletes everything', async () => {
    await expect(createMailHogMailbox({ url }).remove([], signal)).resolves.toBeUndefined();
  });

  it('says what else the mailbox answers', async () => {
    mailhog.use(http.delete(`${url}/api/v1/messages/:id`, () => new HttpResponse(null, { status: 503 })));

    await expect(createMailHogMailbox({ url }).remove(['1'], signal)).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
    });
  });
});

describe('a mailbox that does not answer as one', () => {
  const read = (change = {}) => createMailHogMailbox({ url, ...change }).mailTo('ada@corp.test', signal);
  const notMailpit = http.get(`${url}/api/v1/info`, () => HttpResponse.text('404 page not found', { status: 404 }));

  it('is named with the cause where nothing listens', async () => {
    mailhog.use(http.get(search, () => HttpResponse.error()));

    await expect(read()).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
      text: { happened: expect.stringContaining('MailHog at http://mailhog.test:8025 does not answer') },
    });
  });

  it('is given up where the answer never comes', async () => {
    mailhog.use(http.get(search, () => new Promise<Response>(() => undefined)));

    await expect(read({ timeoutMs: 20 })).rejects.toMatchObject({
      text: { happened: expect.stringContaining('no whole answer within 0.02 s') },
    });
  });

  it('is given up where it begins to answer and stops', async () => {
    mailhog.use(
      http.get(search, () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('{')) }))),
    );

    await expect(read({ timeoutMs: 50 })).rejects.toMatchObject({ code: 'MAILBOX_UNREACHABLE' });
  });

  it('asks for the log-in, and shows no password', async () => {
    mailhog.use(
      http.get(search, () => new HttpResponse(null, { status: 401, headers: { 'www-authenticate': 'Basic' } })),
    );

    const reading = createMailHogMailbox({ url: 'http://ada:s3cret@mailhog.test:8025' }).mailTo(
      'ada@corp.test',
      signal,
    );

    await expect(reading).rejects.toMatchObject({
      text: {
        happened: 'MailHog at http://mailhog.test:8025 refuses the log-in (401)',
        next: 'give its user and password: http://USER:PASSWORD@mailhog.test:8025',
      },
    });
  });

  it('names where it redirects to', async () => {
    mailhog.use(http.get(search, () => HttpResponse.redirect('https://mailhog.test/login', 302)));

    await expect(read()).rejects.toMatchObject({
      text: { happened: expect.stringContaining('redirects to https://mailhog.test/login') },
    });
  });

  it('is told apart from a failure of its own', async () => {
    mailhog.use(http.get(search, () => new HttpResponse(null, { status: 500 })));

    await expect(read()).rejects.toMatchObject({ text: { happened: expect.stringContaining('answers 500') } });
  });

  it.each([
    ['HTML', () => HttpResponse.html('<h1>nginx</h1>'), 'answers 200 with an HTML page'],
    ['null', () => HttpResponse.json(null), 'answers 200 with application/json, but not what its API says'],
    ['nothing', () => new HttpResponse(null), 'answers 200 with an empty body'],
    ['404', () => HttpResponse.text('no', { status: 404 }), 'answers 404 with text/plain'],
  ])('is named where it answers %s', async (_what, response, happened) => {
    mailhog.use(http.get(search, response), http.get(list, response), notMailpit);

    await expect(read()).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
      text: { happened: expect.stringContaining(happened) },
    });
  });

  it('is named where it is a Mailpit', async () => {
    mailhog.use(
      http.get(search, () => HttpResponse.text('404', { status: 404 })),
      http.get(`${url}/api/v1/info`, () => HttpResponse.json({ Version: 'v1.30.5' })),
    );

    await expect(read()).rejects.toMatchObject({
      text: {
        happened: 'MailHog at http://mailhog.test:8025 is a Mailpit',
        next: expect.stringContaining('mailpit: …'),
      },
    });
  });
});

it('sends the log-in that stands in the URL, and keeps a path prefix', async () => {
  const seen: (string | null)[] = [];
  mailhog.use(
    http.get(`${url}/mail/api/v2/messages`, ({ request }) => {
      seen.push(request.headers.get('authorization'));
      return answer();
    }),
  );

  await createMailHogMailbox({ url: 'http://ada:p%40ss@mailhog.test:8025/mail/' }).newest(1, signal);

  expect(seen).toEqual([`Basic ${Buffer.from('ada:p@ss').toString('base64')}`]);
});

it('refuses a URL that is none, without repeating what may be a secret', () => {
  expect(() => createMailHogMailbox({ url: 'mailhog:s3cret' })).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.not.stringContaining('s3cret') }),
  );
});
