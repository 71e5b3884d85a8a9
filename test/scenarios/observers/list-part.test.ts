import { expect, it } from 'vitest';
import { listPart } from '../../../scenarios/observers/list-part.ts';
import { ada, judged, list } from './build.ts';

it.each([
  ['both counters', list([ada()], { totalResults: 3, startIndex: 1, itemsPerPage: 1 }), { what: 'GET /Users' }],
])('passes %s', (_what, body, look) => {
  expect(judged(listPart, body, look)).toBe('pass');
});

it.each([['none', list([ada()], { totalResults: 3 }), { what: 'GET /Users' }]])('fails %s', (_what, body, look) => {
  expect(judged(listPart, body, look)).toBe('fail');
});

it.each([
  ['all there are', list([ada()]), { what: 'GET /Users' }],
  ['a page by cursor', list([ada()], { totalResults: 3, nextCursor: 'x' }), { what: 'GET /Users' }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(listPart, body, look)).toBe('not shown');
});
