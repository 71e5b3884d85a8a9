import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadObservers } from '../../../scenarios/cli/catalogue.ts';
import { readDiscovery } from '../../../scenarios/discovery.ts';
import { createDisguise } from '../../../scenarios/recording/disguise.ts';
import { createPseudonyms } from '../../../scenarios/recording/pseudonyms.ts';
import { runLogRecording } from '../../../scenarios/recording/run-log-recording.ts';
import { judgeSighting } from '../../../scenarios/recording/sighting.ts';
import { withoutPeople } from '../../../scenarios/recording/without-people.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { anAnswer, anError, aUser } from '../../simulator/build.ts';
import { asked, baseUrl } from '../build.ts';
import { aCommandLine } from '../cli/a-command-line.ts';

const key = new Uint8Array(32).fill(3);
const pseudonyms = createPseudonyms(key);
const clean = (exchange: Exchange): Exchange => withoutPeople(exchange, baseUrl, pseudonyms);
const put = (exchange: Exchange) => createDisguise({ key, baseUrl }).put(exchange);

describe('what SCIM gives a meaning stays', () => {
  it.each([
    ['GET /Users?startIndex=1&count=100&sortBy=name.familyName&sortOrder=ascending'],
    ['GET /Groups?excludedAttributes=members&attributes=id,urn:ietf:params:scim:schemas:core:2.0:User:userName'],
    ['GET /Schemas/urn:ietf:params:scim:schemas:core:2.0:User'],
    ['GET /ServiceProviderConfig'],
    ['GET /Users?filter=active+eq+true+and+emails.type+eq+%22work%22'],
    ['GET /Users?filter=emails%5Btype%20eq%20%22work%22%5D.value%20pr'],
  ])('%s', (what) => {
    expect(clean(asked(what)).request.url).toBe(asked(what).request.url);
  });

  it.each([
    [{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], active: true, meta: { resourceType: 'User' } }],
    [{ Operations: [{ op: 'Replace', path: 'active', value: 'False' }] }],
    [{ Operations: [{ op: 'Add', path: 'emails[type eq "work"].value', value: '' }] }],
    [{ Operations: [{ op: 'remove', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager' }] }],
    [{ totalResults: 12, startIndex: 1, itemsPerPage: 12, Resources: [] }],
    [{ meta: { created: '2026-11-24T00:00:00Z', lastModified: '2026-11-24T00:00:00.123Z' }, locale: 'de-DE' }],
    [{ roles: [{ primary: 'True', type: 'work' }], name: null, title: '' }],
  ])('%j', (body) => {
    expect(clean(asked('PATCH /Users', anAnswer(200, body), { body }))).toMatchObject({
      request: { body },
      response: { body },
    });
  });
});

it('keeps what was equal equal, wherever it stands', () => {
  const exchange = asked(
    'PUT /Users/00u1abc',
    anAnswer(
      200,
      {
        ...aUser('00u1abc', {
          userName: 'Ada@x.org',
          emails: [{ value: 'ada@x.org' }],
          name: { formatted: 'Ada Berg' },
        }),
        meta: { version: 'W/"a7"', location: `${baseUrl}/Users/00u1abc` },
      },
      { etag: 'W/"a7"', location: `${baseUrl}/Users/00u1abc` },
    ),
    { body: { displayName: 'Ada Berg' } },
  );

  const { request, response } = clean(exchange);
  const body = Object(response?.body);
  expect(request.url).toBe(`${baseUrl}/Users/${body.id}`);
  expect([body.meta.location, response?.headers.location]).toEqual([request.url, request.url]);
  expect(body.meta.version).toBe(response?.headers.etag);
  expect(body.emails[0].value).toBe(String(body.userName).toLowerCase());
  expect(body.userName).not.toBe(body.emails[0].value);
  expect(Object(request.body).displayName).toBe(body.name.formatted);
});

it('hides passwords and tokens, wherever a client puts them', () => {
  const exchange: Exchange = {
    ...asked(
      'POST /Users?access_token=s3cr3t-one',
      anAnswer(201, { password: 's3cr3t-two' }, { 'set-cookie': 'a=s3cr3t-six' }),
      {
        body: { password: 's3cr3t-two', Operations: [{ op: 'add', path: 'password', value: 's3cr3t-five' }] },
      },
    ),
  };
  const headers = {
    Authorization: 'Bearer s3cr3t-one',
    'X-Scim-Token': 's3cr3t-three',
    'X-Other': 's3cr3t-four',
    'User-Agent': 'agent s3cr3t-one',
  };

  const { recorded, shown } = put({ ...exchange, request: { ...exchange.request, headers } });

  expect(JSON.stringify([recorded, shown.request])).not.toMatch(/s3cr3t/);
  expect(recorded.request.headers).toMatchObject({ Authorization: 'Bearer redacted', 'X-Scim-Token': 'redacted' });
});

it('shows what a target says of a refusal, without those of whom it says it', () => {
  const { response } = clean(
    asked(
      'POST /Users',
      anAnswer(409, anError(409, 'userName "ada@x.org" is already taken by Ada Berg', 'uniqueness')),
    ),
  );

  const { detail, scimType, status } = Object(response?.body);
  expect({ scimType, status }).toEqual({ scimType: 'uniqueness', status: '409' });
  expect(detail).toMatch(/^userName "\S+@\S+" is already taken by \S+ \S+$/);
  expect(detail).not.toMatch(/ada|berg/i);
});

const name = fc.stringMatching(/^[A-Z][a-z]{6,11}$/);
/** Text around a name, as it may stand anywhere. */
const saying = (who: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    who,
    `${who}@${who.toLowerCase()}.org`,
    `Dear ${who}, you`,
    `<p title="${who}">${who.toUpperCase()}</p>`,
    `https://x.org/${who}?q=${who}`,
    `${baseUrl}/Users/${who}`,
    `urn:x:${who} ${who}`,
    `2020-01-01T00:00:00Z ${who}`,
    `${who}\u0000\u202e${who}`,
  );

it('leaves no name in a byte of the record, wherever it stood', () => {
  const about = name.chain((who) =>
    fc.record({
      who: fc.constant(who),
      body: fc.jsonValue().chain((more) =>
        fc.record({
          userName: saying(who),
          detail: saying(who),
          path: fc.constant(`a[b eq "${who}"]`),
          type: saying(who),
          op: saying(who),
          schemas: fc.array(saying(who)),
          value: fc.array(saying(who)),
          meta: fc.record({ resourceType: saying(who), created: saying(who), location: saying(who) }),
          more: fc.constant(more),
          locale: saying(who),
          status: saying(who),
          [`${who}@x`]: saying(who),
        }),
      ),
      text: saying(who),
      status: fc.constantFrom(200, 201, 400, 409, 500),
      path: fc.constantFrom(
        `/Users/${who}`,
        `/Users?filter=userName+eq+%22${who}%22`,
        `/Users?filter=userName%20eq%20${who}`,
        `/Users?filter=%22a%5C%22${who}%22+eq`,
        `/Users?${who}%40=1&x=${who}&attributes=${who}%20x`,
        `/Schemas?startIndex=${who}`,
        `/${who}/${who}`,
        `/Users?filter=userName eq "${who}"`,
      ),
      header: fc.constantFrom('Location', 'ETag', 'X-Name', 'WWW-Authenticate', 'Set-Cookie', 'X-Request-Id'),
      isJson: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(about, ({ who, body, text, status, path, header, isJson }) => {
      const answer = isJson ? anAnswer(status, body, { [header.toLowerCase()]: text }) : { ...anAnswer(status), text };
      const exchange = asked(`POST ${path}`, answer, { body: isJson ? body : text });

      const { recorded, shown } = put({ ...exchange, request: { ...exchange.request, headers: { [header]: text } } });

      expect(JSON.stringify([recorded, shown]).toLowerCase()).not.toContain(who.toLowerCase());
    }),
    { numRuns: 300 },
  );
});

it('leaves of a body that is too large nothing, and says how much that was', () => {
  const many = Array.from({ length: 9_000 }, (_, index) => ({ userName: `somebody.${index}@example.org` }));

  const { recorded } = put(asked('GET /Users', anAnswer(200, { Resources: many }), { body: { many } }));

  expect(JSON.stringify(recorded).length).toBeLessThan(5_000);
  expect(JSON.stringify(recorded)).not.toContain('example.org');
});

it('lets every observer say the same as of the exchange itself', async () => {
  const line = aCommandLine();
  const only =
    'create-and-read-back,read-unknown,update-profile,groups-endpoint,discovery*,filter*,patch*,add-duplicate-active';
  await line.run('run', '--target', 'rfc', '--idp', 'entra', '--only', only, '--report', 'json', '--out', 'out');
  const log = await runLogRecording(join(line.folder, 'out/run.jsonl'), { file: 'run.jsonl', echoes: new Set() });
  const observers = await loadObservers();
  const known = { discovery: readDiscovery({}) };
  let judged = 0;

  for await (const { exchange, baseUrl: base, recorded } of log.exchanges()) {
    const shown = withoutPeople(exchange, base, pseudonyms);
    for (const observer of observers) {
      const said = judgeSighting(observer, { exchange, recorded: recorded ?? put(exchange).recorded }, known, String);
      const again = judgeSighting(
        observer,
        { exchange: shown, recorded: recorded ?? put(exchange).recorded },
        known,
        String,
      );
      if (said !== undefined) judged += 1;
      expect([observer.id, exchange.request.url, again?.kind]).toEqual([observer.id, exchange.request.url, said?.kind]);
    }
  }
  expect(judged).toBeGreaterThan(300);
  expect(readFileSync(join(line.folder, 'out/run.jsonl'), 'utf8')).toContain('"exchange"');
}, 60_000);
