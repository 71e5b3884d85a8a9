import { expect, it } from 'vitest';
import { listResponse } from '../../../scenarios/observers/list-response.ts';
import { ada, judged, list } from './build.ts';

it.each([
  ['a list with members of its own', list([], { next: 'x' }), { what: 'GET /Users' }],
  ['a search', list([]), { what: 'POST /Users/.search' }],
])('passes %s', (_what, body, look) => {
  expect(judged(listResponse, body, look)).toBe('pass');
});

it.each([
  ['a list without schemas', list([], { schemas: undefined }), { what: 'GET /Users' }],
  ['an object without anything of a list', {}, { what: 'GET /Users' }],
])('fails %s', (_what, body, look) => {
  expect(judged(listResponse, body, look)).toBe('fail');
});

it.each([
  ['a person', ada(), {}],
  ['discovery that answers one object', { id: 'x' }, { what: 'GET /Schemas' }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(listResponse, body, look)).toBe('not shown');
});
