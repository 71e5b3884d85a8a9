import { expect, it } from 'vitest';
import { configurationDead } from '../../../../scenarios/checks/reconfigure/configuration-dead.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const judge = (...statuses: readonly (number | undefined)[]) =>
  configurationDead.judge({
    exchanges: statuses.map((status) => asked('GET /Users', status === undefined ? undefined : anAnswer(status))),
  });

it.each([401, 403, 404, 410])('passes %i: which refusal it is does not matter', (status) => {
  expect(judge(status, 401)).toEqual({ kind: 'pass' });
});

it('fails where any call succeeds', () => {
  expect(judge(401, 200)).toEqual({ kind: 'fail', expected: 'no call succeeds', actual: 'GET /Users answered 200' });
});

it('takes a log-in page for a refusal', () => {
  const page = { ...anAnswer(200), headers: { 'content-type': 'text/html' } };

  expect(configurationDead.judge({ exchanges: [asked('GET /Users', page)] })).toEqual({ kind: 'pass' });
});

it('fails where the target breaks', () => {
  expect(judge(401, 500)).toMatchObject({ kind: 'fail', expected: 'a refusal' });
});

it('does not judge a bad moment, unless another call succeeded', () => {
  expect(judge(401, 503).kind).toBe('error');
  expect(judge(undefined).kind).toBe('error');
  expect(judge(503, 200).kind).toBe('fail');
});
