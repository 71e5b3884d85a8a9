import { expect, it } from 'vitest';
import { metaResourceType } from '../../../scenarios/observers/meta-resource-type.ts';
import { ada, judged } from './build.ts';

it.each([['the name of the type', ada(), {}]])('passes %s', (_what, body, look) => {
  expect(judged(metaResourceType, body, look)).toBe('pass');
});

it.each([
  ['the name of the endpoint', ada({ meta: { resourceType: 'Users' } }), {}],
  ['another letter case', ada({ meta: { resourceType: 'user' } }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(metaResourceType, body, look)).toBe('fail');
});

it.each([['a person without meta', ada({ meta: undefined }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(metaResourceType, body, look)).toBe('not shown');
});
