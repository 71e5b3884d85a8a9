import { expect, it } from 'vitest';
import { bothWork } from '../../../../scenarios/checks/token/both-work.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const judge = (declared: 'several' | 'single' | 'undeclared', ...statuses: readonly (number | undefined)[]) =>
  bothWork.judge({
    declared,
    exchanges: statuses.map((status) => asked('GET /Users', status === undefined ? undefined : anAnswer(status))),
  });

it('passes two that work', () => {
  expect(judge('undeclared', 200, 200)).toEqual({ kind: 'pass' });
});

it('fails where the target declares several, and only warns where it declares nothing', () => {
  expect(judge('several', 401, 200)).toEqual({
    kind: 'fail',
    expected: 'both tokens work',
    actual: 'GET /Users answered 401',
  });
  expect(judge('undeclared', 401, 200)).toMatchObject({
    kind: 'warn',
    reason: 'the target does not declare whether it has several tokens',
  });
});

it('skips a target that declares one token at a time', () => {
  expect(judge('single', 401, 200).kind).toBe('skip');
});

it('does not judge a bad moment', () => {
  expect([judge('several', 200, 503).kind, judge('several', undefined).kind]).toEqual(['error', 'error']);
});
