import { expect, it } from 'vitest';
import { errorMediaType } from '../../../scenarios/observers/error-media-type.ts';
import { judged } from './build.ts';

it.each([
  ['a charset', { status: '404' }, { status: 404, headers: { 'content-type': 'application/scim+json;charset=UTF-8' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(errorMediaType, body, look)).toBe('pass');
});

it.each([['application/json', { status: '404' }, { status: 404, headers: { 'content-type': 'application/json' } }]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(errorMediaType, body, look)).toBe('fail');
  },
);

it.each([['an error without JSON', 'no', { status: 404, headers: { 'content-type': 'text/plain' } }]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(errorMediaType, body, look)).toBe('not shown');
  },
);
