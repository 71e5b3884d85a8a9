import { expect, it } from 'vitest';
import { jsonObject } from '../../../scenarios/observers/json-object.ts';
import { ada, judged } from './build.ts';

it.each([['an object', ada(), {}]])('passes %s', (_what, body, look) => {
  expect(judged(jsonObject, body, look)).toBe('pass');
});

it.each([
  ['an array', [ada()], { what: 'GET /Users' }],
  ['no JSON', 'ok', {}],
])('fails %s', (_what, body, look) => {
  expect(judged(jsonObject, body, look)).toBe('fail');
});

it.each([
  ['a page, which its type tells', '<html>', { headers: { 'content-type': 'text/html' } }],
  ['what follows a DELETE', 'deleted', { what: 'DELETE /Users/7' }],
  ['no body', undefined, { status: 204 }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(jsonObject, body, look)).toBe('not shown');
});
