import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, type Redactor } from '../../../scenarios/runner/redactor.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { patchOp } from '../../../target-adapter/scim/urns.ts';
import { quoted } from '../../../target-adapter/transport/wording.ts';
import { anAnswer, aUser } from '../../simulator/build.ts';
import { aMail, asked } from '../build.ts';

const secret = 'tok+en/9fK2c81bQ==';
const hexOf = (character: string) => character.charCodeAt(0).toString(16);
const said = (what: unknown) => JSON.stringify(what);

function redactorOf(...secrets: readonly string[]) {
  const redactor = createRedactor('X-Own-Key');
  for (const each of secrets) redactor.learn(each);
  return redactor;
}

describe('a secret that was learnt', () => {
  it.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', 'tok%2ben%2f9fK2c81bQ%3d%3d'],
    ['as JSON of PHP', 'tok+en\\/9fK2c81bQ=='],
    ['twice', `${secret}${secret}`],
    ['as numbers of HTML', [...secret].map((each) => `&#${each.charCodeAt(0)};`).join('')],
    ['as hexadecimal numbers of HTML', [...secret].map((each) => `&#x${hexOf(each)};`).join('')],
    ['as escapes of JSON', [...secret].map((each) => `\\u00${hexOf(each)}`).join('')],
    ['as escapes of JSON in capitals', [...secret].map((each) => `\\u00${hexOf(each).toUpperCase()}`).join('')],
    ['in base64', btoa(secret)],
    ['in base64 for URLs', btoa(secret).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')],
    ['in base64 as a Bearer credential', btoa(`Bearer ${secret}`)],
  ])('is taken out %s', (_how, text) => {
    expect(redactorOf(secret).text(`a ${text} z`)).toMatch(/^a (redacted)+=* z$/);
  });

  it('is taken out whole where another is a part of it, whichever was learnt first', () => {
    const long = 'abcdef-and-the-tail';

    expect(redactorOf('abcdef', long).text(long)).toBe('redacted');
    expect(redactorOf(long, 'abcdef').text(long)).toBe('redacted');
  });

  it('is taken out of HTML, where it is escaped', () => {
    const redactor = redactorOf(`a&b<c"d'e>`);

    expect(redactor.text('a&amp;b&lt;c&quot;d&#39;e&gt; a&amp;b&lt;c&#34;d&#39;e&gt;')).toBe('redacted redacted');
    expect(redactor.text('a&amp;b&lt;c&quot;d&#x27;e&gt;')).toBe('redacted');
  });

  it('is a number too', () => {
    expect(
      redactorOf('482913').exchange(asked('GET /x', anAnswer(200, { code: 482913, other: 7 }))).response?.body,
    ).toEqual({
      code: 'redacted',
      other: 7,
    });
  });

  it('is taken out of one line that a message made of it', () => {
    expect(redactorOf('pass\t  word-7').text(quoted('pass\t  word-7'))).toBe('“redacted”');
  });

  it('is taken out of JSON that is ASCII alone', () => {
    expect(redactorOf('wörd-7-größe').text('w\\u00f6rd-7-gr\\u00f6\\u00dfe')).toBe('redacted');
  });

  it('may hold half of a character', () => {
    expect(redactorOf('abcdef\ud800').text('x abcdef\ud800')).toBe('x redacted');
  });

  it('has six characters at least: a word would empty the whole log', () => {
    expect(redactorOf('Users').text('/Users')).toBe('/Users');
  });

  it('never shows, wherever it was put in an exchange or a mail', () => {
    const secrets = fc.oneof(
      fc.uuid(),
      fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }),
      fc.base64String({ minLength: 8, maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('+', '/', '=', '&', '%', '"', "'", '\\', '<', ' ', 'a', '7'),
        minLength: 8,
        maxLength: 20,
      }),
    );
    const spellings = fc.constantFrom<(text: string) => string>(
      (text) => text,
      encodeURIComponent,
      (text) => JSON.stringify(text).slice(1, -1),
      (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
    const exchange = (given: (word: string) => Given) => (word: string) => (redactor: Redactor) =>
      redactor.exchange(exchangeWith(given(word)));
    const places = fc.constantFrom<(word: string) => (redactor: Redactor) => unknown>(
      exchange((word) => ({ path: `/Users/${word}?token=${word}` })),
      exchange((word) => ({ headers: { 'x-echo': word, [word]: 'x' } })),
      exchange((word) => ({ body: { displayName: `a ${word} z`, [word]: [{ deep: word }] } })),
      exchange((word) => ({ body: word })),
      exchange((word) => ({ answer: { detail: word, [word]: { a: [word] } } })),
      exchange((word) => ({ answer: `<html>${word}</html>` })),
      exchange((word) => ({ answerHeaders: { location: `/x/${word}`, [word]: 'x' } })),
      exchange((word) => ({ failure: `could not reach ${word}` })),
      (word) => (redactor) =>
        redactor.mail(
          aMail({
            subject: word,
            from: word,
            recipients: [word],
            text: word,
            html: word,
            links: [`https://x.test/${encodeURIComponent(word)}`],
          }),
        ),
    );
    fc.assert(
      fc.property(secrets, spellings, places, (secret, spell, place) => {
        fc.pre(!'redacted'.includes(secret) && !said(place('nothing')(createRedactor())).includes(secret));
        const redactor = redactorOf(secret);

        const recorded = said(place(spell(secret))(redactor));

        expect(recorded).not.toContain(secret);
        expect(recorded).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(recorded).not.toContain(encodeURIComponent(secret));
      }),
      { numRuns: 400 },
    );
  });
});

describe('what its name says is secret', () => {
  it.each(['Authorization', 'authorization', 'Cookie', 'Set-Cookie', 'X-Api-Key', 'x-own-key', 'Proxy-Authorization'])(
    'is the header %s',
    (name) => {
      const { request } = createRedactor('X-Own-Key').exchange(exchangeWith({ headers: { [name]: 'never-learnt' } }));

      expect(request.headers[name]).toBe('redacted');
    },
  );

  it('keeps the scheme of a credential, which is worth seeing', () => {
    expect(
      createRedactor().exchange(exchangeWith({ headers: { Authorization: 'Bearer abc' } })).request.headers,
    ).toEqual({ Authorization: 'Bearer redacted' });
  });

  it('is a password, in whatever place of a body', () => {
    const body = {
      password: 'pw-1-of-ada',
      nested: [{ newPassword: 'pw-2-of-ada' }],
      Operations: [
        { op: 'replace', path: 'password', value: 'pw-3-of-ada' },
        { op: 'replace', value: { password: 'pw-4-of-ada' } },
      ],
    };

    expect(said(createRedactor().exchange(exchangeWith({ body })))).not.toContain('-of-ada');
  });

  it('is a password that the target quotes in its answer', () => {
    const recorded = createRedactor().exchange(
      exchangeWith({ body: { password: 'Kj9-x!mQ' }, answer: { detail: '“Kj9-x!mQ” is too weak' } }),
    );

    expect(recorded.response?.body).toEqual({ detail: '“redacted” is too weak' });
  });

  it('is no word of an answer that only calls itself a password: a target cannot empty the log', () => {
    const redactor = createRedactor();
    redactor.exchange(exchangeWith({ answer: { password: 'displayName' } }));

    expect(redactor.text('displayName')).toBe('displayName');
  });

  it('leaves other attributes alone, and a password that is not there', () => {
    const body = { schemas: [patchOp], Operations: [{ op: 'replace', path: 'title', value: 'Boss' }], password: null };

    expect(createRedactor().exchange(exchangeWith({ body })).request.body).toEqual(body);
  });
});

describe('the keys of a link', () => {
  const learnt = (link: string, text: string) => {
    const redactor = createRedactor();
    redactor.learnLinks([link]);
    return redactor.text(text);
  };

  it.each([
    ['a value of the query', 'https://x.test/verify?token=9fK2c81bQ', '9fK2c81bQ'],
    ['a value with a plus, as it stands in the mail', 'https://x.test/verify?token=ab+cd/ef12==', 'ab+cd/ef12=='],
    ['a segment', 'https://x.test/verify/9fK2c81bQ', '9fK2c81bQ'],
    ['the user before the host', 'http://us3rname:p4ssword@x.test/verify', 'us3rname'],
    ['the password before the host', 'http://us3rname:p4ssword@x.test/verify', 'p4ssword'],
    ['the password before the host, decoded', 'http://u:p4ss%2Fw%C3%B6rd@x.test/verify', 'p4ss/wörd'],
    ['a value of the fragment', 'https://x.test/#token=9fK2c81bQ', '9fK2c81bQ'],
    ['a value of a route in the fragment', 'https://x.test/#/verify?token=9fK2c81bQ', '9fK2c81bQ'],
    ['a segment of a route in the fragment', 'https://x.test/#/verify/9fK2c81bQ', '9fK2c81bQ'],
  ])('are %s', (_what, link, key) => {
    expect(learnt(link, `see ${key}`)).toBe('see redacted');
  });

  it.each([
    ['an address', 'https://x.test/verify?email=ada.berg%40corp.test', 'ada.berg@corp.test'],
    ['a word before the host', 'https://support:p4ssword@x.test/verify', 'support'],
    ['a word of the path', 'https://x.test/verify-email-address?t=1', 'verify-email-address'],
    ['a short value', 'https://x.test/verify?lang=es', 'es'],
    ['what is no link', 'verify 9fK2c81bQ', '9fK2c81bQ'],
  ])('are not %s', (_what, link, text) => {
    expect(learnt(link, text)).toBe(text);
  });

  it('are not the id of a person, nor a part of the base URL, which the log shows anyway', () => {
    const redactor = createRedactor();
    const id = '7d420df3-9995-4831-a406-ecf8166f5f6a';
    redactor.exchange(asked('POST /Users', anAnswer(201, aUser(id))));
    redactor.exchange({
      ...asked('GET /Users'),
      request: { method: 'GET', url: 'https://x.test/t/acme-corp-2024/scim/Users', headers: {} },
    });

    redactor.learnLinks([`https://x.test/t/acme-corp-2024/people/${id}/verify?token=9fK2c81bQ`]);

    expect(redactor.text(`${id} acme-corp-2024 9fK2c81bQ`)).toBe(`${id} acme-corp-2024 redacted`);
  });

  it('stay secret though a person has followed the link', () => {
    const redactor = createRedactor();
    redactor.exchange({ ...asked('GET /verify/9fK2c81bQ'), by: 'person' });

    redactor.learnLinks(['https://x.test/verify/9fK2c81bQ']);

    expect(redactor.text('9fK2c81bQ')).toBe('redacted');
  });
});

describe('where a person is sent on to', () => {
  const hop = (location: string) =>
    said(createRedactor().exchange(asked('GET /verify', anAnswer(302, '', { location }), { by: 'person' })));

  it.each([
    ['in the query', '/welcome?login_token=LT9fK2c81bQzz'],
    ['in the fragment', '/welcome#access_token=LT9fK2c81bQzz&state=done'],
    ['in the path', 'https://x.test/welcome/LT9fK2c81bQzz'],
    ['in an address within it', '/login?next=%2Fhome%3Fkey%3DLT9fK2c81bQzz'],
  ])('a key %s is a secret before the hop is written', (_where, location) => {
    expect(hop(location)).not.toContain('LT9fK2c81bQzz');
  });

  it('a password before the host is a secret before the hop is written', () => {
    expect(hop('https://support:LT9fK2c81bQzz@x.test/welcome')).not.toContain('LT9fK2c81bQzz');
  });

  it('words stay', () => {
    expect(hop('/verified-address?status=confirmed&next=%2Fdashboard')).toContain(
      '/verified-address?status=confirmed&next=%2Fdashboard',
    );
  });
});

describe('a recorded request', () => {
  const long = { password: 'Kj9', title: 'x'.repeat(70_000) };

  it('is cut where its body fills the log, says how much was left out, and shows no password', () => {
    const { request } = createRedactor().exchange(asked('PUT /Users/7', anAnswer(200), { body: long }));

    expect(request).not.toHaveProperty('body');
    expect(request.text).toHaveLength(64_000);
    expect(request.text).toMatch(/^{"password":"redacted","title":"x+$/);
    expect(request.cutBytes).toBe(JSON.stringify({ ...long, password: 'redacted' }).length - 64_000);
  });

  it('has a command that asks for the body, where it was cut', () => {
    const { curl } = createRedactor().exchange(asked('PUT /Users/7', anAnswer(200), { body: long }));

    expect(curl).toContain('--data-binary @body.json');
    expect(curl).toMatch(/ # body\.json: the whole body, of which only the beginning is on record$/);
  });

  it('is cut where its URL or a header fills the log, and then has no command that repeats it', () => {
    const id = 'x'.repeat(100_000);
    const recorded = createRedactor().exchange(asked(`GET /Users/${id}`, anAnswer(200, '', { location: id })));

    expect(recorded.request.url).toHaveLength(8_001);
    expect(recorded.response?.headers.location).toHaveLength(8_001);
    expect(recorded).not.toHaveProperty('curl');
  });
});

describe('a recorded answer', () => {
  it('is the text where it is no JSON, and nothing where there is none', () => {
    expect(createRedactor().exchange(asked('GET /x', anAnswer(200, '<p>'))).response).toEqual({
      status: 200,
      headers: {},
      text: '<p>',
    });
    expect(createRedactor().exchange(asked('GET /x', anAnswer(204))).response).toEqual({ status: 204, headers: {} });
  });

  it('is cut where it fills the log, and says how much was left out', () => {
    const { response } = createRedactor().exchange(asked('GET /x', anAnswer(200, { a: 'x'.repeat(70_000) })));

    expect(response?.text).toHaveLength(64_000);
    expect(response?.cutBytes).toBe(70_008 - 64_000);
    expect(response).not.toHaveProperty('body');
  });

  it('is looked through for secrets as far as it is recorded, also where the cut leaves half of one', () => {
    const { response } = redactorOf(secret).exchange(
      asked('GET /x', anAnswer(200, `${'x'.repeat(63_990)}${secret}${'x'.repeat(9_000_000)}`)),
    );

    expect(response?.text?.slice(63_980)).toBe('xxxxxxxxxxredacted');
    expect(response?.cutBytes).toBe(8_999_990 + secret.length);
  });

  it('has a command that repeats it, but for a person who followed a link', () => {
    expect(createRedactor().exchange(asked('GET /Users', anAnswer(200))).curl).toContain('curl -i');
    expect(createRedactor().exchange(asked('GET /verify', anAnswer(200), { by: 'person' }))).not.toHaveProperty('curl');
  });
});

it('shows of a link in a mail which page it was', () => {
  const mail = aMail({ links: ['https://x.test/verify/9fK2c81bQ?token=abc'] });

  expect(createRedactor().mail(mail, 40)).toMatchObject({
    id: 'm1',
    afterMs: 40,
    links: ['https://x.test/verify/…?token=…'],
  });
});

type Given = {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer?: unknown;
  readonly answerHeaders?: Readonly<Record<string, string>>;
  readonly failure?: string;
};

function exchangeWith({ path = '/Users', headers = {}, body, answer, answerHeaders = {}, failure }: Given): Exchange {
  const exchange = asked(`POST ${path}`, failure === undefined ? anAnswer(400, answer, answerHeaders) : undefined, {
    body,
  });
  return {
    ...exchange,
    request: { ...exchange.request, headers },
    ...(failure === undefined ? {} : { failure: { code: 'TARGET_UNREACHABLE', happened: failure } }),
  };
}
