import { expect, it } from 'vitest';
import { charset } from '../../../scenarios/observers/charset.ts';
import { ada, judged } from './build.ts';

it.each([
  ['UTF-8, in quotes or not', ada(), { headers: { 'content-type': 'application/scim+json; charset="UTF-8"' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(charset, body, look)).toBe('pass');
});

it.each([['another', ada(), { headers: { 'content-type': 'application/json; charset=iso-8859-1' } }]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(charset, body, look)).toBe('fail');
  },
);

it.each([
  ['none', ada(), { headers: { 'content-type': 'application/scim+json' } }],
  ['a log-in page', '<html>', { headers: { 'content-type': 'text/html; charset=iso-8859-1' } }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(charset, body, look)).toBe('not shown');
});
