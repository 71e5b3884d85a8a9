import { expect, it } from 'vitest';
import { parseAttributePath, printAttributePath } from '../../../target-adapter/scim/attribute-path.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';

it.each([
  ['userName', { name: 'userName' }],
  ['name.givenName', { name: 'name', sub: 'givenName' }],
  ['members.$ref', { name: 'members', sub: '$ref' }],
  ['x-y_z$1', { name: 'x-y_z$1' }],
  [`${userSchema}:userName`, { urn: userSchema, name: 'userName' }],
  [`${enterpriseSchema}:manager.value`, { urn: enterpriseSchema, name: 'manager', sub: 'value' }],
])('reads %s in its parts', (text, path) => {
  expect(parseAttributePath(text)).toEqual(path);
});

it.each(['', '1name', 'a.b.c', 'a.', '.a', 'a b', 'User:userName', 'http://schemas.example.com/x', 'naïve'])(
  'reads "%s" as no attribute',
  (text) => {
    expect(parseAttributePath(text)).toBeUndefined();
  },
);

it('prints what it read', () => {
  const text = `${enterpriseSchema}:manager.value`;

  expect(printAttributePath(parseAttributePath(text) ?? { name: 'nothing' })).toBe(text);
});
