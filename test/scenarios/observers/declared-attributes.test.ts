import { expect, it } from 'vitest';
import { declaredAttributes } from '../../../scenarios/observers/declared-attributes.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  [
    'common attributes in any letter case',
    ada({ ExternalId: 'x', USERNAME: 'y', active: null }),
    { known: describing([{ name: 'active' }]) },
  ],
  ['an empty value of an unknown one', ada({ active: undefined, odd: null, oddToo: [] }), { known: describing([]) }],
  [
    'an extension that nobody described in its container',
    ada({ active: undefined, [userSchema]: { userName: 'x' } }),
    { known: describing([]) },
  ],
  [
    'sub-attributes that every list may have',
    ada({ active: undefined, tags: [{ value: 'a', display: 'A', $ref: 'b' }] }),
    { known: describing([{ name: 'tags', multiValued: true, subAttributes: [{ name: 'kind' }] }]) },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(declaredAttributes, body, look)).toBe('pass');
});

it.each([
  ['another attribute', ada({ active: undefined, odd: 7 }), { known: describing([]) }],
  [
    'another attribute of an extension',
    ada({ active: undefined, [enterpriseSchema]: { odd: 7 } }),
    { known: describing([]) },
  ],
  [
    'another sub-attribute',
    ada({ active: undefined, name: { odd: 'x' } }),
    { known: describing([{ name: 'name', multiValued: false, subAttributes: [{ name: 'givenName' }] }]) },
  ],
  [
    'an extension that the type does not have',
    ada({ active: undefined, 'urn:x:crm': { odd: 7 } }),
    { known: describing([]) },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(declaredAttributes, body, look)).toBe('fail');
});

it.each([['a target that describes nothing', ada({ odd: 7 }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(declaredAttributes, body, look)).toBe('not shown');
});
