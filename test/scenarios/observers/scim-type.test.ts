import { expect, it } from 'vitest';
import { scimType } from '../../../scenarios/observers/scim-type.ts';
import { errorSchema } from '../../../target-adapter/scim/urns.ts';
import { judged } from './build.ts';

it.each([
  ['one of Table 9', { schemas: [errorSchema], scimType: 'uniqueness' }, { status: 400 }],
  ['one of RFC 9865', { schemas: [errorSchema], scimType: 'invalidCursor' }, { status: 400 }],
])('passes %s', (_what, body, look) => {
  expect(judged(scimType, body, look)).toBe('pass');
});

it.each([
  ['another letter case', { schemas: [errorSchema], scimType: 'Uniqueness' }, { status: 400 }],
  ['one of its own', { schemas: [errorSchema], scimType: 'entityConflict' }, { status: 400 }],
])('fails %s', (_what, body, look) => {
  expect(judged(scimType, body, look)).toBe('fail');
});

it.each([
  ['none', { schemas: [errorSchema], status: '400' }, { status: 400 }],
  ['an empty success', { scimType: 'x' }, {}],
])('does not look at %s', (_what, body, look) => {
  expect(judged(scimType, body, look)).toBe('not shown');
});
