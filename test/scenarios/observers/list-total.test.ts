import { expect, it } from 'vitest';
import { listTotal } from '../../../scenarios/observers/list-total.ts';
import { ada, judged, list } from './build.ts';

it.each([['more than are shown', list([ada()], { totalResults: 9 }), { what: 'GET /Users' }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(listTotal, body, look)).toBe('pass');
  },
);

it.each([
  ['none', list([ada()], { totalResults: undefined }), { what: 'GET /Users' }],
  ['fewer than are shown', list([ada()], { totalResults: 0 }), { what: 'GET /Users' }],
])('fails %s', (_what, body, look) => {
  expect(judged(listTotal, body, look)).toBe('fail');
});

it.each([
  ['none on a page by cursor', list([ada()], { totalResults: undefined, nextCursor: 'x' }), { what: 'GET /Users' }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(listTotal, body, look)).toBe('not shown');
});
