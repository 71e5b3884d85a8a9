import { expect, it } from 'vitest';
import { sameId } from '../../../scenarios/observers/same-id.ts';
import { ada, judged } from './build.ts';

it.each([
  ['the same', ada(), {}],
  ['another letter case', ada({ id: 'AB' }), { what: 'GET /Users/ab' }],
  ['an id that needs encoding', ada({ id: 'a/b' }), { what: 'GET /Users/a%2Fb' }],
])('passes %s', (_what, body, look) => {
  expect(judged(sameId, body, look)).toBe('pass');
});

it.each([['another', ada(), { what: 'PATCH /Users/8' }]])('fails %s', (_what, body, look) => {
  expect(judged(sameId, body, look)).toBe('fail');
});

it.each([
  ['a create', ada(), { what: 'POST /Users', status: 201 }],
  ['an error', { status: '404' }, { status: 404 }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(sameId, body, look)).toBe('not shown');
});
