import { expect, it } from 'vitest';
import { unknownNotFound } from '../../../../scenarios/checks/read/unknown-not-found.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const judge = (...statuses: readonly (number | undefined)[]) =>
  unknownNotFound.judge({
    exchanges: statuses.map((status) => asked('GET /Users/7', status === undefined ? undefined : anAnswer(status))),
  });

it('passes 404 to each', () => {
  expect(judge(404, 404)).toEqual({ kind: 'pass' });
});

it('only warns of 400 to an id of another shape, and of 410', () => {
  expect(judge(404, 400)).toMatchObject({ kind: 'warn', actual: 'GET /Users/7 answered 400' });
  expect(judge(410).kind).toBe('warn');
});

it.each([200, 500, 403])('fails %i', (status) => {
  expect(judge(404, status)).toMatchObject({ kind: 'fail', expected: '404' });
});

it('is unjudged at a bad moment, or without a request', () => {
  expect(judge(503).kind).toBe('error');
  expect(judge(undefined).kind).toBe('error');
  expect(judge().kind).toBe('error');
});
