import { describe, expect, it } from 'vitest';
import { quirksOf } from '../../../scenarios/checks/quirks.ts';
import { enterpriseSchema, groupSchema } from '../../../target-adapter/scim/urns.ts';

const patched = (...Operations: readonly unknown[]) =>
  quirksOf({ method: 'PATCH', url: 'https://target.example/Users/7', body: { Operations } });

it.each([
  ['op “Add” with a capital', { op: 'Add', path: 'title', value: 'x' }],
  ['active as the string “False”', { op: 'replace', path: 'active', value: 'False' }],
  ['active as the string “True”', { op: 'replace', value: { active: 'True' } }],
  ['the path “name.givenName” as a key', { op: 'replace', value: { 'name.givenName': 'Ada' } }],
  ['the path “emails[type eq "work"].value” as a key', { op: 'add', value: { 'emails[type eq "work"].value': 'a@b' } }],
  [
    `the path “${enterpriseSchema}:department” as a key`,
    { op: 'add', value: { [`${enterpriseSchema}:department`]: 'R' } },
  ],
  ['the read-only id inside a value', { op: 'replace', value: { id: '7' } }],
  ['a remove that names its members in value', { op: 'remove', path: 'members', value: [{ value: '7' }] }],
  ['manager as a text', { op: 'add', path: `${enterpriseSchema}:manager`, value: '7' }],
  ['manager as a list', { op: 'add', path: 'manager', value: [{ value: '7' }] }],
  ['a value path that may match nothing yet', { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '1' }],
])('knows the habit: %s', (habit, operation) => {
  expect(patched(operation)).toEqual([habit]);
});

it('names each habit of a request once', () => {
  const operation = { op: 'Replace', path: 'active', value: 'False' };

  expect(patched(operation, operation)).toEqual(['op “Replace” with a capital', 'active as the string “False”']);
});

it('knows a schema that is named in a new resource without a value for it', () => {
  const stranger = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';
  const created = (body: object) => quirksOf({ method: 'POST', url: 'https://target.example/Groups', body });

  expect(created({ schemas: [groupSchema, stranger], displayName: 'Staff' })).toEqual([`${stranger} in schemas`]);
  expect(created({ schemas: [groupSchema, stranger], [stranger]: { floor: 3 } })).toEqual([]);
  expect(created({ schemas: [groupSchema, enterpriseSchema] })).toEqual([]);
});

describe('the letter of the RFC', () => {
  it.each([
    { op: 'replace', path: 'active', value: false },
    { op: 'replace', value: { displayName: 'Ada', name: { givenName: 'Ada' } } },
    { op: 'add', value: { [enterpriseSchema]: { department: 'R' } } },
    { op: 'add', path: 'members', value: [{ value: '7' }] },
    { op: 'remove', path: 'members[value eq "7"]' },
    { op: 'replace', path: `${enterpriseSchema}:department`, value: 'R' },
    { op: 'replace', path: `${enterpriseSchema}:manager`, value: { value: '7' } },
    'no operation',
  ])('is no habit: %j', (operation) => {
    expect(patched(operation)).toEqual([]);
  });

  it('is not looked for in other bodies', () => {
    expect(
      quirksOf({ method: 'POST', url: 'https://target.example/Users', body: { Operations: [{ op: 'Add' }] } }),
    ).toEqual([]);
    expect(quirksOf({ method: 'PATCH', url: 'https://target.example/Users/7', body: { Operations: 'Add' } })).toEqual(
      [],
    );
  });
});

it('knows the filter behind a value path, however it is encoded', () => {
  const asked = (query: string) => quirksOf({ method: 'GET', url: `https://target.example/Users?filter=${query}` });

  expect(asked('emails%5Btype+eq+%22work%22%5D.value+eq+%22a%40b%22')).toEqual([
    'a filter on a sub-attribute behind a value path',
  ]);
  expect(asked('emails[type EQ "work"].value EQ "a"')).toHaveLength(1);
  expect(asked('userName%20eq%20%22a%5D%22')).toEqual([]);
  expect(asked('%E0%A4%A')).toEqual([]);
});
