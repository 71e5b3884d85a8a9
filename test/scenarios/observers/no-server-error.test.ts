import { expect, it } from 'vitest';
import { noServerError } from '../../../scenarios/observers/no-server-error.ts';
import { judged } from './build.ts';

it.each([
  ['a refusal', {}, { status: 400 }],
  ['501, which says that it is not supported', {}, { status: 501 }],
])('passes %s', (_what, body, look) => {
  expect(judged(noServerError, body, look)).toBe('pass');
});

it.each([['500', {}, { status: 500 }]])('fails %s', (_what, body, look) => {
  expect(judged(noServerError, body, look)).toBe('fail');
});

it.each([
  ['a gateway', {}, { status: 503 }],
  ['patience that is asked for', {}, { status: 429 }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(noServerError, body, look)).toBe('not shown');
});
