import { expect, it } from 'vitest';
import { listResources } from '../../../scenarios/observers/list-resources.ts';
import { ada, judged, list } from './build.ts';

it.each([
  ['a list', list([ada()]), { what: 'GET /Users' }],
  ['none with count=0', list([], { totalResults: 3, Resources: undefined }), { what: 'GET /Users?count=0' }],
  ['none beyond the end', list([], { totalResults: 3, Resources: undefined }), { what: 'GET /Users?startIndex=9' }],
])('passes %s', (_what, body, look) => {
  expect(judged(listResources, body, look)).toBe('pass');
});

it.each([
  ['none', list([], { totalResults: 3, Resources: undefined }), { what: 'GET /Users' }],
  ['an object', list([], { totalResults: 3, Resources: {} }), { what: 'GET /Users' }],
  ['ids in place of resources', list(['7']), { what: 'GET /Users' }],
])('fails %s', (_what, body, look) => {
  expect(judged(listResources, body, look)).toBe('fail');
});

it.each([['another letter case', { totalResults: 1, resources: [ada()] }, { what: 'GET /Users' }]])(
  'only warns of %s',
  (_what, body, look) => {
    expect(judged(listResources, body, look)).toBe('warn');
  },
);

it.each([['a list without matches', list([], { Resources: undefined }), { what: 'GET /Users' }]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(listResources, body, look)).toBe('not shown');
  },
);
