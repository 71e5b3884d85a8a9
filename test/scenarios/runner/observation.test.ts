import { expect, it } from 'vitest';
import type { RecordedExchange } from '../../../reports/run-log/event.ts';
import { fail, pass } from '../../../scenarios/check.ts';
import { defineObserver } from '../../../scenarios/observer.ts';
import type { Entry } from '../../../scenarios/runner/entry.ts';
import { createObservation } from '../../../scenarios/runner/observation.ts';
import { anAnswer, anExchange } from '../../simulator/build.ts';
import { silent } from '../build.ts';

const even = defineObserver({
  id: 'always/even',
  title: 'Every status is an even number',
  requirements: ['RFC7644-3.12-03'],
  hint: 'Count in twos.',
  breaks: 'Those who count in twos.',
  when: ({ response }) => response.status !== 500,
  judge: ({ response, request }) =>
    response.status % 2 === 0
      ? pass
      : fail({ expected: 'an even status', actual: `${request.method} answered ${response.status}` }),
});

function observe(...statuses: readonly number[]) {
  const observation = createObservation([even], { discovery: silent, profile: 'interop' });
  for (const [index, status] of statuses.entries()) {
    const exchange = anExchange(`x${index}`, { method: 'GET', path: '/Users' }, anAnswer(status));
    observation.see(exchange, recorded(exchange.id), (text) => text.replaceAll('GET', 'redacted'));
  }
  const entries: Entry[] = [];
  const end = observation.tell(even, (entry) => entries.push(entry));
  return { end, entries, checks: entries.flatMap((entry) => (entry.type === 'check' ? entry.check : [])) };
}

const recorded = (id: string): RecordedExchange => ({
  id,
  by: 'idp',
  at: '2026-11-25T00:00:00.000Z',
  durationMs: 1,
  request: { method: 'GET', url: 'https://x.test/Users', headers: {} },
  curl: 'curl https://x.test/Users',
});

it('passes once, whatever number of exchanges it saw', () => {
  const { end, checks } = observe(200, 204, 404);

  expect(end).toEqual({ status: 'pass', stopped: false });
  expect(checks).toMatchObject([{ id: 'always/even', status: 'pass', observer: true, exchanges: ['o1'] }]);
});

it('tells a finding once, with its exchange and how often it was seen', () => {
  const { end, entries, checks } = observe(200, 201, 201);

  expect(end).toMatchObject({ status: 'fail', reason: 'redacted answered 201' });
  expect(checks).toMatchObject([{ status: 'fail', expected: 'an even status', exchanges: ['o1'] }]);
  expect(entries).toContainEqual({ type: 'step', text: '2 exchanges are like this one.' });
  expect(entries).toContainEqual({ type: 'exchange', exchange: { ...recorded('x1'), id: 'o1' } });
});

it('skips where nothing showed it', () => {
  expect(observe(500).end).toEqual({ status: 'skip', reason: 'no exchange of this run shows it', stopped: false });
});

it('takes no notice of what a person does behind a link', () => {
  const observation = createObservation([even], { discovery: silent, profile: 'interop' });
  const exchange = { ...anExchange('x1', { method: 'GET', path: '/verify' }, anAnswer(201)), by: 'person' } as const;

  observation.see(exchange, recorded('x1'), (text) => text);

  expect(observation.tell(even, () => undefined).status).toBe('skip');
});
