import { expect, it } from 'vitest';
import { listWithinCount } from '../../../scenarios/observers/list-within-count.ts';
import { ada, judged, list } from './build.ts';

it.each([
  ['fewer', list([ada()]), { what: 'GET /Users?count=1000' }],
  ['none for a negative count', list([], { totalResults: 3 }), { what: 'GET /Users?count=-1' }],
])('passes %s', (_what, body, look) => {
  expect(judged(listWithinCount, body, look)).toBe('pass');
});

it.each([
  ['more', list([ada(), ada({ id: '8' })]), { what: 'GET /Users?count=1' }],
  [
    'more than a search asked for',
    list([ada(), ada({ id: '8' })]),
    { what: 'POST /Users/.search', sent: { count: 1 } },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(listWithinCount, body, look)).toBe('fail');
});

it.each([
  ['no count', list([ada()]), { what: 'GET /Users' }],
  ['a count that is no number', list([ada()]), { what: 'GET /Users?count=abc' }],
  ['discovery, which pages nothing', list([{}, {}]), { what: 'GET /Schemas?count=1' }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(listWithinCount, body, look)).toBe('not shown');
});
