import { expect, it } from 'vitest';
import { errorState } from '../../../../scenarios/checks/token/error-state.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const working = (...statuses: readonly (number | undefined)[]) =>
  errorState.judge({
    state: { kind: 'working' },
    exchanges: statuses.map((status) => asked('POST /Users', status === undefined ? undefined : anAnswer(status))),
  });

it('passes a connection in error', () => {
  expect(errorState.judge({ state: { kind: 'error', reason: '401', waiting: 2 } })).toEqual({ kind: 'pass' });
});

it('fails where the target let the identity provider in', () => {
  expect(working(401, 201)).toEqual({
    kind: 'fail',
    expected: 'the connection is in error',
    actual: 'it counts as working',
  });
  expect(working(403, 201).kind).toBe('fail');
  expect(working().kind).toBe('fail');
});

it('only warns of another refusal, which the check of the token has told already', () => {
  expect(working(403)).toMatchObject({
    kind: 'warn',
    reason: 'POST /Users answered 403, at which identity providers do not stop',
  });
});

it('does not judge a bad moment', () => {
  expect([working(503).kind, working(undefined).kind]).toEqual(['error', 'error']);
});
