import { expect, it } from 'vitest';
import { patchAnswer } from '../../../scenarios/observers/patch-answer.ts';
import { ada, judged } from './build.ts';

it.each([
  ['200 with the resource', ada(), { what: 'PATCH /Users/7' }],
  ['204', undefined, { what: 'PATCH /Users/7', status: 204 }],
])('passes %s', (_what, body, look) => {
  expect(judged(patchAnswer, body, look)).toBe('pass');
});

it.each([
  ['200 without it', undefined, { what: 'PATCH /Users/7' }],
  ['201', ada(), { what: 'PATCH /Users/7', status: 201 }],
])('fails %s', (_what, body, look) => {
  expect(judged(patchAnswer, body, look)).toBe('fail');
});

it.each([
  ['202, which lies outside the RFC', undefined, { what: 'PATCH /Users/7', status: 202 }],
  ['a refusal', {}, { what: 'PATCH /Users/7', status: 400 }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(patchAnswer, body, look)).toBe('not shown');
});
