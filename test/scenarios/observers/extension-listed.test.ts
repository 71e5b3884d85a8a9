import { expect, it } from 'vitest';
import { extensionListed } from '../../../scenarios/observers/extension-listed.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, judged } from './build.ts';

it.each([
  ['one that is listed', ada({ schemas: [userSchema, enterpriseSchema], [enterpriseSchema]: { department: 'x' } }), {}],
  ['a person whose schemas were left out', ada({ schemas: undefined, [enterpriseSchema]: { department: 'x' } }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(extensionListed, body, look)).toBe('pass');
});

it.each([['one that is not', ada({ [enterpriseSchema]: { department: 'x' } }), {}]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(extensionListed, body, look)).toBe('fail');
  },
);

it.each([
  ['one without values', ada({ [enterpriseSchema]: { department: null } }), {}],
  ['a URN that the type does not have', ada({ 'urn:x:crm': { odd: 7 } }), {}],
  ['core attributes under the URN of their schema', ada({ [userSchema]: { title: 'x' } }), {}],
])('does not look at %s', (_what, body, look) => {
  expect(judged(extensionListed, body, look)).toBe('not shown');
});
