import { describe, expect, it } from 'vitest';
import { createClaimBook } from '../../../scenarios/runner/claim-book.ts';
import type { Entry } from '../../../scenarios/runner/entry.ts';
import { createRecorder, type Recorder } from '../../../scenarios/runner/recorder.ts';
import { createRedactor } from '../../../scenarios/runner/redactor.ts';
import { createSettling } from '../../../scenarios/runner/settling.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import type { Exchange, ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Connection, Credential } from '../../../target-adapter/transport/transport.ts';
import { anAnswer, aUser } from '../../simulator/build.ts';
import { asked, baseUrl, refusal } from '../build.ts';
import { aTransport, marker, skippingClock } from './a-target.ts';

const { signal } = new AbortController();
const connectionWith = (credential: Credential): Connection => ({ baseUrl, credential });
const bearer = connectionWith({ kind: 'bearer', token: 'scim-token-1' });
const list: ScimRequest = { method: 'GET', path: '/Users?startIndex=1' };

function aRecorder(answer: (request: ScimRequest) => ScimResponse | Promise<ScimResponse> = () => anAnswer(200)) {
  const entries: Entry[] = [];
  const watched: Exchange[] = [];
  const observed: string[] = [];
  const clock = skippingClock();
  const redactor = createRedactor();
  redactor.learn('scim-token-1');
  const transport = aTransport(answer);
  const emit = (entry: Entry) => void entries.push(entry);
  const settling = createSettling({ settleMs: 900, clock, outsideQueue: (wait) => wait() });
  const recorder = createRecorder({
    transport,
    clock,
    redactor,
    claims: createClaimBook({ marker, write: async (entry) => emit(entry), emit }),
    settling,
    connection: () => bearer,
    watch: (exchange) => void watched.push(exchange),
    observe: ({ request }) => void observed.push(request.url),
    emit,
  });
  return { recorder, transport, entries, watched, observed, clock, settling, said: () => JSON.stringify(entries) };
}

describe('a request', () => {
  it('is kept whole for the judges, and written without its secrets', async () => {
    const { recorder, said } = aRecorder(() => anAnswer(200, { detail: 'scim-token-1' }));

    const exchange = await recorder.send('idp', list, bearer, signal);

    expect(exchange).toMatchObject({
      id: 'x1',
      by: 'idp',
      at: '2026-11-24T00:00:00.000Z',
      request: {
        method: 'GET',
        url: `${baseUrl}/Users?startIndex=1`,
        headers: { Authorization: 'Bearer scim-token-1' },
      },
      response: { body: { detail: 'scim-token-1' } },
    });
    expect(recorder.exchanges).toEqual([exchange]);
    expect(said()).toContain('Bearer redacted');
    expect(said()).not.toContain('scim-token-1');
  });

  it('is numbered within the result', async () => {
    const { recorder } = aRecorder();

    await recorder.send('idp', list, bearer, signal);
    const second = await recorder.send('harness', list, bearer, signal);

    expect(second.id).toBe('x2');
  });

  it.each<[string, Credential, Readonly<Record<string, string>>]>([
    ['none', { kind: 'none' }, {}],
    ['basic', { kind: 'basic', user: 'u', password: 'p' }, { Authorization: 'Basic dTpw' }],
    ['a header', { kind: 'header', name: 'X-Key', value: 'v' }, { 'X-Key': 'v' }],
    [
      'OAuth, whose token only the transport knows',
      { kind: 'oauth', tokenUrl: 'https://x.test', clientId: 'c', clientSecret: 's', clientAuthentication: 'basic' },
      { Authorization: 'Bearer redacted' },
    ],
  ])('shows the credential that it went with: %s', async (_what, credential, headers) => {
    const { recorder } = aRecorder();

    const { request } = await recorder.send('idp', list, connectionWith(credential), signal);

    expect(request.headers).toEqual(headers);
  });

  it('shows none where it went without', async () => {
    const { recorder } = aRecorder();

    const { request } = await recorder.send('harness', { ...list, credential: 'none' }, bearer, signal);

    expect(request.headers).toEqual({});
  });

  it('that creates is claimed on the disk before it is sent', async () => {
    const order: string[] = [];
    const { recorder, entries } = aRecorder(() => {
      order.push(...entries.map(({ type }) => type), 'sent');
      return anAnswer(201, aUser('7'));
    });

    await recorder.send(
      'idp',
      { method: 'POST', path: '/Users', body: { userName: `ada.${marker}@x.test` } },
      bearer,
      signal,
    );

    expect(order).toEqual(['claimed', 'sent']);
    expect(entries.map(({ type }) => type)).toEqual(['claimed', 'exchange', 'claimed']);
  });
});

describe('without an answer', () => {
  it('an exchange says why without its secrets, whoever reads it next', async () => {
    const { recorder } = aRecorder(() => {
      throw new Problem('OAUTH_FAILED', { happened: 'it says “scim-token-1”', expected: 'a token', next: 'look' });
    });

    const { failure } = await recorder.send('idp', list, bearer, signal);

    expect(failure?.happened).toBe('it says “redacted”');
  });

  it('an exchange says why', async () => {
    const { recorder, watched } = aRecorder(() => {
      throw new Problem('TARGET_TIMEOUT', { happened: 'no answer within 30 s', expected: 'one', next: 'look' });
    });

    const exchange = await recorder.send('idp', list, bearer, signal);

    expect(exchange).toMatchObject({ failure: { code: 'TARGET_TIMEOUT', happened: 'no answer within 30 s' } });
    expect(watched).toEqual([exchange]);
  });

  it('a fault of ours is thrown on', async () => {
    const { recorder } = aRecorder(() => {
      throw new TypeError('ours');
    });

    await expect(recorder.send('idp', list, bearer, signal)).rejects.toThrow('ours');
  });

  it('an interrupted run is no fault of the target’s', async () => {
    const stop = new AbortController();
    const { recorder } = aRecorder(() => {
      stop.abort(new Error('Ctrl-C'));
      throw new Problem('TARGET_CONNECTION_LOST', { happened: 'it ended', expected: 'an answer', next: 'look' });
    });

    await expect(recorder.send('idp', list, bearer, stop.signal)).rejects.toThrow('Ctrl-C');
    expect(recorder.exchanges).toEqual([]);
  });
});

describe('a target that asks for patience', () => {
  const throttled = anAnswer(429, undefined, { 'retry-after': '2' });

  it('gets it from the harness, for a while', async () => {
    const { recorder, clock } = aRecorder(() => throttled);

    await recorder.send('harness', list, bearer, signal);

    expect(clock.pauses).toEqual([2_000, 2_000, 2_000]);
    expect(recorder.exchanges).toHaveLength(4);
  });

  it('gets it until the time that it names, by its own clock', async () => {
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
    const { recorder, clock } = aRecorder(() =>
      anAnswer(503, undefined, { date, 'retry-after': 'Wed, 21 Oct 2026 07:28:07 GMT' }),
    );

    await recorder.send('harness', list, bearer, signal);

    expect(clock.pauses).toEqual([7_000, 7_000, 7_000]);
  });

  it('gets it from an identity provider as that one has it, which is not the recorder’s matter', async () => {
    const { recorder, clock } = aRecorder(() => throttled);

    await recorder.send('idp', list, bearer, signal);

    expect(clock.pauses).toEqual([]);
  });

  it.each(['3600', 'Wed, 21 Oct 2099 07:28:00 GMT', '-5', ''])(
    'gets none where it asks for too much, or for nothing: “%s”',
    async (after) => {
      const { recorder } = aRecorder(() => anAnswer(503, undefined, { 'retry-after': after }));

      await recorder.send('harness', list, bearer, signal);

      expect(recorder.exchanges).toHaveLength(1);
    },
  );
});

it('knows when something was changed, by whomever', async () => {
  const { recorder, settling } = aRecorder(() => refusal(404));

  await recorder.send('idp', list, bearer, signal);
  const afterReading = settling.leftMs();
  await recorder.send('idp', { method: 'PATCH', path: '/Users/7' }, bearer, signal);
  const afterWriting = settling.leftMs();

  expect([afterReading, afterWriting]).toEqual([0, 900]);
});

it('keeps what a person did who followed a link', () => {
  const { recorder, entries, settling } = aRecorder();

  const kept = recorder.keep({ ...asked('GET /verify', anAnswer(200)), by: 'person' });

  expect([kept.id, recorder.exchanges.length, settling.leftMs()]).toEqual(['x1', 1, 900]);
  expect(entries).toMatchObject([{ type: 'exchange', exchange: { by: 'person' } }]);
});

describe('answers that come to more than can be held', () => {
  const flood = () => anAnswer(200, { nickName: 'x'.repeat(9_000_000) });
  const send = (recorder: Recorder) => recorder.send('idp', list, bearer, signal);

  it('leave what follows unjudged, after the one that was too much', async () => {
    const { recorder } = aRecorder(flood);
    for (let turn = 1; turn <= 3; turn += 1) await send(recorder);

    await expect(send(recorder)).rejects.toMatchObject({ how: 'unjudged', message: expect.stringContaining('20 MB') });
    expect(recorder.exchanges).toHaveLength(3);
  });

  it('keep nobody from cleaning up: then they are written and no longer held', async () => {
    const { recorder, entries } = aRecorder(flood);
    for (let turn = 1; turn <= 3; turn += 1) await send(recorder);

    recorder.finish();
    const after = await send(recorder);

    expect(after.id).toBe('x4');
    expect(recorder.exchanges).toEqual([]);
    expect(entries).toHaveLength(4);
  });
});

it('shows observers what was asked below the base URL, and nothing beside it', async () => {
  const { recorder, observed } = aRecorder();
  const elsewhere = { ...bearer, baseUrl: `${new URL(baseUrl).origin}/scim/v97` };

  await recorder.send('harness', list, bearer, signal);
  await recorder.send('harness', list, elsewhere, signal);

  expect(observed).toEqual([`${baseUrl}/Users?startIndex=1`]);
});
