import { expect, it } from 'vitest';
import { noBody } from '../../../scenarios/observers/no-body.ts';
import { ada, judged } from './build.ts';

it.each([
  ['nothing', undefined, { status: 204 }],
  ['a needless Content-Length: 0', undefined, { status: 204, headers: { 'content-length': '0' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(noBody, body, look)).toBe('pass');
});

it.each([
  ['a body', ada(), { status: 204 }],
  ['headers that announce one', undefined, { status: 204, headers: { 'transfer-encoding': 'chunked' } }],
  ['a body after 304', ada(), { status: 304 }],
])('fails %s', (_what, body, look) => {
  expect(judged(noBody, body, look)).toBe('fail');
});

it.each([
  ['a 304 that names a length', undefined, { status: 304, headers: { 'content-length': '7' } }],
  ['a 200', ada(), {}],
])('does not look at %s', (_what, body, look) => {
  expect(judged(noBody, body, look)).toBe('not shown');
});
