import { expect, it } from 'vitest';
import { schemasNamed } from '../../../scenarios/observers/schemas-named.ts';
import { enterpriseSchema, groupSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, judged, list } from './build.ts';

it.each([
  ['any letter case and order', ada({ schemas: [enterpriseSchema, userSchema.toUpperCase()] }), {}],
  [
    'none where attributes were named, as the RFC prints it',
    ada({ schemas: undefined }),
    { what: 'GET /Users/7?attributes=userName' },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(schemasNamed, body, look)).toBe('pass');
});

it.each([
  ['none in a list', list([ada(), ada({ schemas: undefined })]), { what: 'GET /Users' }],
  ['an empty list of them', ada({ schemas: [] }), {}],
  ['one that is no list', ada({ schemas: userSchema }), {}],
  ['that of another type', ada({ schemas: [groupSchema] }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(schemasNamed, body, look)).toBe('fail');
});

it.each([['a list without matches', list([], { Resources: undefined }), { what: 'GET /Users' }]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(schemasNamed, body, look)).toBe('not shown');
  },
);
