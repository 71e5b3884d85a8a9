import { describe, expect, it } from 'vitest';
import type { RecordedExchange } from '../../../../reports/run-log/event.ts';
import { answerLines, requestLines } from '../../../../scenarios/cli/explain/exchange-lines.ts';

const base = 'http://provider.example/tenants/a-1/scim/v2';

type Part<Name extends 'request' | 'response'> = Partial<NonNullable<RecordedExchange[Name]>>;

const anExchange = (request: Part<'request'>, response: Part<'response'> = {}): RecordedExchange => ({
  id: 'x1',
  by: 'harness',
  at: '2026-01-05T09:00:00Z',
  durationMs: 1,
  request: { method: 'GET', url: `${base}/Users/1`, headers: { Authorization: 'Bearer redacted' }, ...request },
  response: { status: 200, headers: {}, ...response },
});

describe('a request', () => {
  it('is told below the base URL, with its body', () => {
    const lines = requestLines(
      anExchange({ method: 'POST', url: `${base}/Users`, body: { userName: 'ada', emails: [] } }),
    );

    expect(lines).toEqual(['POST {base}/Users', '{ "userName": "ada", "emails": [] }']);
  });

  it('says that it comes without a credential', () => {
    expect(requestLines(anExchange({ headers: {} }))).toEqual(['GET {base}/Users/1 without Authorization']);
  });

  it('shows of its headers what the answer depends on', () => {
    const headers = { authorization: 'Bearer redacted', Accept: '*/*', 'if-match': 'W/"1"' };

    expect(requestLines(anExchange({ headers }))).toEqual(['GET {base}/Users/1', 'If-Match: W/"1"']);
  });
});

describe('an answer', () => {
  const told = (body: unknown, other: unknown) =>
    answerLines(anExchange({}, { body }), anExchange({}, { body: other })).slice(1);

  it('shows its headers of interest, the base URL written short', () => {
    const headers = { location: `${base}/Users/1`, date: 'today', etag: 'W/"1"' };

    expect(answerLines(anExchange({}, { status: 201, headers }), undefined)).toEqual([
      '201',
      'Location: {base}/Users/1',
      'ETag: W/"1"',
    ]);
  });

  it.each<[string, unknown, unknown, string[]]>([
    ['what the other has otherwise', { id: '1', active: true }, { id: '1', active: false }, ['{ "active": true, … }']],
    ['that the bodies are the same', { id: '1' }, { id: '1' }, ['and the same body']],
    ['what is missing', { id: '1' }, { id: '1', title: 'x' }, ['and the same body without title']],
    ['all of it where nothing is alike', { id: '1' }, { id: '2' }, ['{ "id": "1" }']],
    ['all of it where the other is no object', { id: '1' }, [1], ['{ "id": "1" }']],
    ['an array as such', [1, 'a', null], {}, ['[1, "a", null]']],
  ])('tells %s', (_what, body, other, lines) => {
    expect(told(body, other)).toEqual(lines);
  });

  it('is cut where it is long', () => {
    const [line = ''] = told({ title: 'x'.repeat(2_000) }, undefined);

    expect(line.length).toBeLessThan(500);
    expect(line).toMatch(/…$/);
  });

  it('tells that there was none', () => {
    const { response: _none, ...exchange } = anExchange({});
    const failure = { code: 'TARGET_TIMEOUT', happened: 'nothing came within 30 s' };

    expect(answerLines({ ...exchange, failure }, undefined)).toEqual(['no answer: nothing came within 30 s']);
  });
});
