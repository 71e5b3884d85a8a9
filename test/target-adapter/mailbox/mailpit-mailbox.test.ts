import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { detectMailbox } from '../../../target-adapter/mailbox/detect-mailbox.ts';
import { openMailbox } from '../../../target-adapter/mailbox/open-mailbox.ts';
import { aSource } from './send-mail.ts';

const mailpit = setupServer();
beforeAll(() => mailpit.listen({ onUnhandledRequest: 'error' }));
afterEach(() => mailpit.resetHandlers());
afterAll(() => mailpit.close());

const url = 'http://mailpit.test:8025';
const { signal } = new AbortController();
const search = `${url}/api/v1/search`;
const list = `${url}/api/v1/messages`;
const raw = `${url}/api/v1/message/:id/raw`;

function aSummary(id: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ID: id,
    Subject: 'Hello',
    Created: '2026-11-23T20:40:00.5Z',
    To: [{ Name: '', Address: 'ada@corp.test' }],
    Cc: null,
    Bcc: null,
    ...change,
  };
}

const answer = (messages: readonly unknown[]) =>
  HttpResponse.json({ total: messages.length, count: messages.length, start: 0, messages });
const source = http.get(raw, ({ params }) =>
  HttpResponse.text(aSource({ Subject: `mail ${params.id}` }, 'https://sp.test/verify')),
);

describe('what it finds', () => {
  it('is asked for by whole address among all whom the mail addresses', async () => {
    const asked: (string | null)[] = [];
    mailpit.use(
      http.get(search, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('query'));
        return answer([]);
      }),
    );

    await openMailbox({ mailpit: url }).mailTo('qa+"r7"@corp.test', signal);

    expect(asked).toEqual(['addressed:"qa+r7@corp.test"']);
  });

  it('is decided by To, Cc and Bcc together, not by From or Reply-To', async () => {
    const ada = [{ Name: 'Ada', Address: 'ADA@corp.test' }];
    const others = [{ Name: '', Address: 'xada@corp.test' }];
    mailpit.use(
      http.get(search, () =>
        answer([
          aSummary('1', { To: null, Cc: ada }),
          aSummary('2', { To: others, Bcc: ada }),
          aSummary('3', { To: others, From: ada[0], ReplyTo: ada }),
        ]),
      ),
      source,
    );

    const mails = await openMailbox({ mailpit: url }).mailTo('ada@corp.test', signal);

    expect(mails).toMatchObject([
      { id: '1', recipients: ['ADA@corp.test'], subject: 'mail 1', links: ['https://sp.test/verify'] },
      { id: '2', recipients: ['xada@corp.test', 'ADA@corp.test'] },
    ]);
  });

  it('is whole though it fills several pages', async () => {
    const all = Array.from({ length: 120 }, (_, index) => aSummary(`id${index}`));
    mailpit.use(
      http.get(search, ({ request }) => {
        const { searchParams } = new URL(request.url);
        const start = Number(searchParams.get('start'));
        return answer(all.slice(start, start + Number(searchParams.get('limit'))));
      }),
      source,
    );

    expect(await openMailbox({ mailpit: url }).mailTo('ada@corp.test', signal)).toHaveLength(120);
  });

  it('reads each source once', async () => {
    let read = 0;
    mailpit.use(
      http.get(search, () => answer([aSummary('1')])),
      http.get(raw, () => {
        read += 1;
        return HttpResponse.text(aSource({}, 'x'));
      }),
    );
    const mailbox = openMailbox({ mailpit: url });

    await mailbox.mailTo('ada@corp.test', signal);
    await mailbox.mailTo('ada@corp.test', signal);

    expect(read).toBe(1);
  });

  it('leaves out a mail that was pruned since it was listed', async () => {
    mailpit.use(
      http.get(search, () => answer([aSummary('1')])),
      http.get(raw, () => HttpResponse.text('not found', { status: 404 })),
    );

    expect(await openMailbox({ mailpit: url }).mailTo('ada@corp.test', signal)).toEqual([]);
  });

  it('is never half a mail', async () => {
    mailpit.use(
      http.get(search, () => answer([aSummary('1')])),
      http.get(raw, () => HttpResponse.text('x'.repeat(5_000))),
    );

    await expect(
      openMailbox({ mailpit: url }, { maxBytes: 2_000 }).mailTo('ada@corp.test', signal),
    ).rejects.toMatchObject({ code: 'MAIL_UNREADABLE' });
  });

  it('is not said to be nothing where there are entries that cannot be read: the target may have sent them', async () => {
    mailpit.use(http.get(search, () => answer([null, {}])));

    await expect(openMailbox({ mailpit: url }).mailTo('ada@corp.test', signal)).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
      message: 'Mailpit at http://mailpit.test:8025 finds 2 mails that are not what its API says',
    });
  });

  it('is not said to be nothing where there is more than is read', async () => {
    let asked = 0;
    const page = () => Array.from({ length: 50 }, (_, index) => aSummary(`id${asked}-${index}`));
    mailpit.use(
      http.get(search, () => {
        asked += 1;
        return answer(page());
      }),
    );

    await expect(openMailbox({ mailpit: url }).mailTo('ada@corp.test', signal)).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
      message: expect.stringContaining('there are more after 2000'),
    });
  });

  it('survives entries that are no messages', async () => {
    mailpit.use(http.get(list, () => answer([null, {}, aSummary('1', { Subject: 7, To: 'x', Created: 'now' })])));

    expect(await openMailbox({ mailpit: url }).newest(5, signal)).toMatchObject([
      { id: '1', subject: '', recipients: [] },
    ]);
  });
});

describe('removing', () => {
  it('names the mails', async () => {
    const bodies: unknown[] = [];
    mailpit.use(
      http.delete(list, async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.text('ok');
      }),
    );

    await openMailbox({ mailpit: url }).remove(['1', '2'], signal);

    expect(bodies).toEqual([{ IDs: ['1', '2'] }]);
  });

  it('asks nothing where there is nothing to remove, since no ids mean all mails', async () => {
    let asked = 0;
    mailpit.use(
      http.delete(list, () => {
        asked += 1;
        return HttpResponse.text('ok');
      }),
    );

    await openMailbox({ mailpit: url }).remove([], signal);

    expect(asked).toBe(0);
  });
});

describe('a mailbox that does not answer as one', () => {
  const read = () => openMailbox({ mailpit: url }).newest(1, signal);

  it('is named where it is a MailHog', async () => {
    mailpit.use(
      http.get(list, () => HttpResponse.json([])),
      http.get(`${url}/api/v1/info`, () => HttpResponse.text('404 page not found', { status: 404 })),
      http.get(`${url}/api/v2/messages`, () => HttpResponse.json({ total: 0, count: 0, start: 0, items: [] })),
    );

    await expect(read()).rejects.toMatchObject({
      text: {
        happened: 'Mailpit at http://mailpit.test:8025 is a MailHog',
        next: expect.stringContaining('mailhog: …'),
      },
    });
  });

  it.each([
    [401, 'refuses the log-in (401)'],
    [500, 'answers 500'],
  ])('is named where it answers %i', async (status, happened) => {
    mailpit.use(http.get(list, () => new HttpResponse(null, { status })));

    await expect(read()).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
      text: { happened: expect.stringContaining(happened) },
    });
  });
});

describe('which of the two it is', () => {
  it('is found out without knowing', async () => {
    mailpit.use(http.get(`${url}/api/v1/info`, () => HttpResponse.json({ Version: 'v1.30.5', Messages: 0 })));

    expect(await detectMailbox({ url }, signal)).toBe('mailpit');
  });

  it('stays open where neither answers', async () => {
    mailpit.use(http.get(`${url}/*`, () => HttpResponse.html('<h1>Hello</h1>')));

    expect(await detectMailbox({ url }, signal)).toBeUndefined();
  });
});
