import { describe, expect, it } from 'vitest';
import { indexAttributes } from '../../../target-adapter/scim/attribute-index.ts';
import { type FilterOptions, predicateOf } from '../../../target-adapter/scim/filter-predicate.ts';
import { parseFilter } from '../../../target-adapter/scim/parse-filter.ts';
import { caseless } from '../../../target-adapter/scim/prepared-text.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { defineAttribute } from '../../../target-adapter/scim/schema.ts';
import { enterpriseUser } from '../../../target-adapter/scim/schemas/enterprise-user.ts';
import { user } from '../../../target-adapter/scim/schemas/user.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';

const measured = {
  ...user,
  attributes: [
    ...user.attributes,
    defineAttribute({ name: 'level', description: 'A number.', type: 'integer' }),
    defineAttribute({ name: 'share', description: 'A number with a fraction.', type: 'decimal' }),
  ],
};
const index = indexAttributes(measured, [enterpriseUser]);
const options: FilterOptions = {
  caseless,
  readBoolean: (value) => (value === true || value === 'True' ? true : value === false ? false : undefined),
  unknown: 'refuse',
};

const ada = {
  schemas: [userSchema, enterpriseSchema],
  id: 'aB1',
  externalId: 'AbC',
  userName: 'Ada@Example.com',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  title: 'Countess',
  nickName: '',
  active: true,
  level: 10,
  share: 2.5,
  emails: [
    { value: 'ada@work.example', type: 'work', primary: true },
    { value: 'ada@home.example', type: 'home' },
  ],
  addresses: [{ locality: 'London', type: 'work' }],
  roles: [],
  x509Certificates: [{ value: 'AAEC' }],
  [enterpriseSchema]: { department: 'Engines', manager: { value: 'M1' } },
  meta: { resourceType: 'User', created: '2026-01-31T10:00:00Z', lastModified: '2026-01-31T10:00:00.500Z' },
};

const matches = (text: string, resource: JsonObject = ada): boolean =>
  predicateOf(parseFilter(text), index, options)(resource);

describe('what matches', () => {
  it.each([
    // Case
    'userName eq "ada@EXAMPLE.com"',
    'USERNAME eq "Ada@Example.com"',
    `${userSchema.toUpperCase()}:username eq "ada@example.com"`,
    'externalId eq "AbC"',
    'emails.type eq "WORK"',
    // Operators
    'userName ne "bob"',
    'userName co "EXAMPLE"',
    'userName sw "ada@"',
    'userName sw "Ada@Example.com"',
    'userName ew ".COM"',
    'userName gt "abc"',
    'userName ge "ada@example.com"',
    'userName lt "b"',
    'userName le "ada@example.com"',
    'title pr',
    'name pr',
    'emails pr',
    // Types
    'active eq true',
    'active eq "True"',
    'active ne false',
    'level gt 9',
    'level le 10',
    'share eq 2.5',
    'meta.created eq "2026-01-31T12:00:00+02:00"',
    'meta.lastModified gt "2026-01-31T12:00:00+02:00"',
    'meta.lastModified ge "2026-01-31T10:00:00.500"',
    'meta.lastModified lt "2026-01-31T10:00:00.501Z"',
    'meta.created sw "2026-01"',
    'x509Certificates.value eq "AAEC"',
    // Complex and multi-valued
    'name.familyName eq "lovelace"',
    'emails.value eq "ada@home.example"',
    'emails co "@home"',
    'emails[type eq "home" and value co "home"]',
    'emails[type eq "work"].value eq "ada@work.example"',
    'emails[primary eq true and not (type eq "home")]',
    'addresses[locality eq "london"]',
    'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
    // Extension
    `${enterpriseSchema}:department eq "engines"`,
    `${enterpriseSchema}:manager.value eq "M1"`,
    'manager eq "M1"',
    'department sw "eng"',
    // Joins
    'userName eq "x" or title eq "countess" and active eq true',
    'not (title eq "x")',
    // Absence
    'displayName eq null',
    'title ne null',
    'displayName ne "x"',
  ])('%s', (text) => {
    expect(matches(text)).toBe(true);
  });
});

describe('what does not match', () => {
  it.each([
    'externalId eq "abc"',
    'id eq "AB1"',
    `${enterpriseSchema}:manager.value eq "m1"`,
    'userName eq "Ada@Example"',
    'userName ne "ADA@example.com"',
    'userName sw "example"',
    'userName ew "ada"',
    'userName gt "ada@example.com"',
    'userName lt "ada@example.com"',
    'displayName pr',
    'nickName pr',
    'roles pr',
    'displayName eq "x"',
    'active eq false',
    'level gt 10',
    'meta.lastModified gt "2026-01-31T10:00:00.500Z"',
    'emails[type eq "work" and value eq "ada@home.example"]',
    'emails[primary eq true and type eq "home"]',
    'userName eq "ada@example.com" and active eq false',
    '(userName eq "ada@example.com" or title eq "x") and active eq false',
    'not (active eq true)',
    'title eq null',
    'displayName ne null',
  ])('%s', (text) => {
    expect(matches(text)).toBe(false);
  });
});

describe('what is refused as invalidFilter', () => {
  it.each([
    ['active gt true', 'a boolean'],
    ['active co "r"', 'a boolean'],
    ['active eq "perhaps"', 'true or false'],
    ['level eq "10"', 'a number'],
    ['level co 1', 'a number'],
    ['userName eq 5', 'text in double quotes'],
    ['x509Certificates.value gt "AA=="', 'binary'],
    ['meta.created gt "yesterday"', 'a date and time'],
    ['name eq "Ada"', 'name one of them'],
    ['addresses co "London"', 'name one of them'],
    ['bogus eq "x"', 'bogus, which is no attribute'],
    ['name.bogus eq "x"', 'name.bogus, which is no attribute'],
    ['emails[bogus eq "x"]', 'bogus, which is no attribute'],
    ['urn:example:2.0:User:userName eq "x"', 'which is no attribute'],
    ['title[value eq "x"]', 'has no parts'],
    ['password sw "a"', 'never returned'],
    ['password pr', 'never returned'],
  ])('%s', (text, detail) => {
    expect(() => matches(text)).toThrow(
      expect.objectContaining({ status: 400, scimType: 'invalidFilter', message: expect.stringContaining(detail) }),
    );
  });
});

it('takes an attribute that a type lacks as absent where several types are looked through', () => {
  const test = (text: string) => predicateOf(parseFilter(text), index, { ...options, unknown: 'absent' })(ada);

  expect(test('members eq "1"')).toBe(false);
  expect(test('members[value eq "1"]')).toBe(false);
  expect(test('members pr or userName pr')).toBe(true);
  expect(test('members ne "1"')).toBe(true);
});

it('finds what looks the same, whether composed or not', () => {
  const zoe = { id: '2', userName: 'Zoe\u0308' };

  expect(matches('userName eq "zo\u00eb"', zoe)).toBe(true);
  expect(matches('userName eq "\uff3a\uff4f\u00eb"', zoe)).toBe(true);
  expect(matches('userName eq "zoe"', zoe)).toBe(false);
});
