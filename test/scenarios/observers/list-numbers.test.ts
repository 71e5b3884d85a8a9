import { expect, it } from 'vitest';
import { listNumbers } from '../../../scenarios/observers/list-numbers.ts';
import { judged, list } from './build.ts';

it.each([['numbers', list([], { startIndex: 1, itemsPerPage: 0 }), { what: 'GET /Users' }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(listNumbers, body, look)).toBe('pass');
  },
);

it.each([['text', list([], { startIndex: '1' }), { what: 'GET /Users' }]])('fails %s', (_what, body, look) => {
  expect(judged(listNumbers, body, look)).toBe('fail');
});
