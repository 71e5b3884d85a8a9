import { expect, it } from 'vitest';
import { comparedAttributes } from '../../../simulator/engine/compared-attributes.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';

const schemas = [
  {
    id: userSchema,
    attributes: [
      { name: 'userName', mutability: 'readWrite', returned: 'default' },
      { name: 'displayName', mutability: 'readOnly', returned: 'default' },
      { name: 'password', mutability: 'writeOnly', returned: 'never' },
      { name: 'name', mutability: 'readWrite', subAttributes: [{ name: 'givenName' }] },
      { name: 'emails', mutability: 'readWrite' },
    ],
  },
];

it.each([
  ['userName', true],
  ['USERNAME', true],
  ['externalId', true],
  ['name.givenName', true],
  ['emails[type eq "work"].value', true],
  ['displayName', false],
  ['password', false],
  ['title', false],
  ['name.formatted', false],
  [`${enterpriseSchema}:department`, false],
])('a target with this schema is bound to hold %s: %s', (path, bound) => {
  expect(comparedAttributes(schemas)(path)).toBe(bound);
});

it('compares everything where the target names no schema of its people', () => {
  expect(comparedAttributes([])('title')).toBe(true);
});
