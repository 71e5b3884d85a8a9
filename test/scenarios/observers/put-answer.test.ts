import { expect, it } from 'vitest';
import { putAnswer } from '../../../scenarios/observers/put-answer.ts';
import { ada, judged } from './build.ts';

it.each([['200 with the resource', ada(), { what: 'PUT /Users/7' }]])('passes %s', (_what, body, look) => {
  expect(judged(putAnswer, body, look)).toBe('pass');
});

it.each([['200 without it', undefined, { what: 'PUT /Users/7' }]])('fails %s', (_what, body, look) => {
  expect(judged(putAnswer, body, look)).toBe('fail');
});

it.each([['204', undefined, { what: 'PUT /Users/7', status: 204 }]])('only warns of %s', (_what, body, look) => {
  expect(judged(putAnswer, body, look)).toBe('warn');
});
