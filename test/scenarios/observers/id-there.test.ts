import { expect, it } from 'vitest';
import { idThere } from '../../../scenarios/observers/id-there.ts';
import { ada, judged, list } from './build.ts';

it.each([['any string', ada({ id: '7' }), {}]])('passes %s', (_what, body, look) => {
  expect(judged(idThere, body, look)).toBe('pass');
});

it.each([
  ['none, though attributes were named', ada({ id: undefined }), { what: 'GET /Users/7?attributes=userName' }],
  ['a number', list([ada({ id: 7 })]), { what: 'GET /Users' }],
  ['an empty one', ada({ id: '' }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(idThere, body, look)).toBe('fail');
});

it.each([['a list without matches', list([]), { what: 'GET /Users' }]])('does not look at %s', (_what, body, look) => {
  expect(judged(idThere, body, look)).toBe('not shown');
});
