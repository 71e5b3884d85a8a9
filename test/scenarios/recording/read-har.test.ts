import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseUrlOf } from '../../../scenarios/recording/base-url-of.ts';
import { readHar } from '../../../scenarios/recording/read-har.ts';
import { whereJsonBreaks } from '../../../scenarios/recording/where-json-breaks.ts';
import { Problem } from '../../../target-adapter/problem.ts';

/** Whatever comes of it, it is a list or a Problem. */
function outcomeOf(text: string): 'entries' | 'problem' {
  try {
    readHar(text, 'x.har');
    return 'entries';
  } catch (error) {
    if (error instanceof Problem) return 'problem';
    throw error;
  }
}

it('makes entries or a Problem of whatever a file holds', () => {
  const json = fc.jsonValue();
  const entry = fc.record({
    startedDateTime: json,
    time: json,
    request: fc.record({
      method: fc.constantFrom('GET', 'POST', 'X'),
      url: fc.oneof(fc.webUrl(), fc.string()),
      headers: json,
      postData: json,
      bodySize: json,
    }),
    response: fc.oneof(
      json,
      fc.record({
        status: fc.oneof(fc.integer(), json),
        headers: json,
        content: fc.oneof(json, fc.record({ text: fc.string(), encoding: fc.constantFrom('base64', 'x'), size: json })),
      }),
    ),
  });
  const file = fc.oneof(
    json,
    fc.array(fc.oneof(entry, json), { maxLength: 4 }).map((entries) => ({ log: { entries } })),
  );
  fc.assert(
    fc.property(file, (value) => {
      expect(['entries', 'problem']).toContain(outcomeOf(JSON.stringify(value)));
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => void outcomeOf(text)),
    { numRuns: 200 },
  );
});

it('joins headers of one name, leaves out those of HTTP/2, and reads a body as JSON', () => {
  const headers = [
    { name: ':method', value: 'POST' },
    { name: 'X-One', value: '1' },
    { name: 'x-one', value: '2' },
  ];
  const request = { method: 'POST', url: 'https://x.test/Users', headers, postData: { text: '{"a":1}' } };
  const response = { status: 201, headers: [{ name: 'ETag', value: 'W/"1"' }], content: { text: 'not JSON' } };

  const [entry] = readHar(JSON.stringify({ log: { entries: [{ request, response }] } }), 'x.har');

  expect(entry?.exchange.request).toMatchObject({ headers: { 'X-One': '1, 2' }, body: { a: 1 } });
  expect(entry?.exchange.request.headers).not.toHaveProperty(':method');
  expect(entry?.exchange.response).toMatchObject({ status: 201, headers: { etag: 'W/"1"' }, text: 'not JSON' });
  expect(entry?.exchange.response).not.toHaveProperty('body');
});

it.each([
  ['{"a": }', { line: 1, column: 7 }],
  ['{\n"a": 1,\n}', { line: 3, column: 1 }],
  ['[1, 2', { line: 1, column: 6 }],
  ['{"a":1} x', { line: 1, column: 9 }],
  ['["\u0001"]', { line: 1, column: 3 }],
  ['{"a":1}', undefined],
])('says where %j breaks', (text, place) => {
  expect(whereJsonBreaks(text)).toEqual(place);
});

it.each([
  [
    ['https://x.test/scim/v2/Users/7', 'https://x.test/scim/v2/Groups', 'https://x.test/login'],
    'https://x.test/scim/v2',
  ],
  [['https://x.test/Users'], 'https://x.test'],
  [['https://x.test/a/ServiceProviderConfig', 'https://x.test/a/Schemas/urn:x'], 'https://x.test/a'],
  [['https://x.test/api/Users', 'https://y.test/scim/Users', 'https://y.test/scim/Users/1'], 'https://y.test/scim'],
  [['https://x.test/scim/Users/Groups'], 'https://x.test/scim'],
  [['https://x.test/scim/Users/.search'], 'https://x.test/scim'],
])('finds in %j that SCIM begins at %s', (urls, baseUrl) => {
  expect(baseUrlOf(urls)?.baseUrl).toBe(baseUrl);
});

it('finds nowhere that SCIM begins', () => {
  expect(baseUrlOf(['https://x.test/login', 'nonsense', 'https://x.test/Users/a/b/c/d'])).toBeUndefined();
});
