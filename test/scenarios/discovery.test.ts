import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDiscovery } from '../../scenarios/discovery.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';

const userType = { name: 'User', endpoint: '/Users', schema: userSchema };
const coreSchema = {
  id: userSchema,
  attributes: [
    { name: 'userName', mutability: 'readWrite', returned: 'default', caseExact: false },
    { name: 'displayName', mutability: 'readOnly' },
    { name: 'password', mutability: 'writeOnly', returned: 'never' },
    { name: 'externalCode', caseExact: true },
    { name: 'name', subAttributes: [{ name: 'givenName' }, { name: 'formatted', mutability: 'readOnly' }] },
  ],
};
const list = (...Resources: readonly unknown[]) => ({ totalResults: Resources.length, Resources });
const facts = (...schemas: readonly unknown[]) =>
  readDiscovery({ resourceTypes: list(userType), schemas: list(...schemas) }).attributes;

it('says nothing where a target says nothing', () => {
  expect(readDiscovery({})).toEqual({ patch: undefined, filter: undefined, groups: undefined, attributes: undefined });
});

it('says nothing of what is no discovery, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (serviceProviderConfig, resourceTypes, schemas) => {
      const found = readDiscovery({ serviceProviderConfig, resourceTypes, schemas });

      expect([undefined, true, false]).toContain(found.patch);
      expect(found.attributes).toBeUndefined();
    }),
  );
});

describe('ServiceProviderConfig', () => {
  it.each([true, false])('announces PATCH and filters: %s', (supported) => {
    expect(
      readDiscovery({ serviceProviderConfig: { patch: { supported }, filter: { supported, maxResults: 10 } } }),
    ).toMatchObject({
      patch: supported,
      filter: supported,
    });
  });

  it('is read in any letter case', () => {
    expect(readDiscovery({ serviceProviderConfig: { Patch: { Supported: true } } }).patch).toBe(true);
  });

  it.each(['true', 1, null, undefined])('says nothing by %j', (supported) => {
    expect(readDiscovery({ serviceProviderConfig: { patch: { supported } } }).patch).toBeUndefined();
  });
});

describe('ResourceTypes', () => {
  it.each([
    ['as a list', list(userType, { endpoint: '/Groups' })],
    ['as an array', [userType, { endpoint: '/Groups' }]],
    ['with whole URLs', list({ endpoint: 'https://target.example/scim/v2/Groups' })],
    ['in any letter case', list({ Endpoint: '/groups' })],
  ])('tell of groups %s', (_how, resourceTypes) => {
    expect(readDiscovery({ resourceTypes }).groups).toBe(true);
  });

  it('tell that there are none, unless they are empty', () => {
    expect(readDiscovery({ resourceTypes: list(userType) }).groups).toBe(false);
    expect(readDiscovery({ resourceTypes: list() }).groups).toBeUndefined();
  });
});

describe('Schemas', () => {
  it('tell what becomes of an attribute; what they do not say is the default of the RFC', () => {
    const attributes = facts(coreSchema);

    expect(attributes?.get('username')).toEqual({ mutability: 'readWrite', returned: 'default', caseExact: false });
    expect(attributes?.get('displayname')).toEqual({ mutability: 'readOnly', returned: 'default', caseExact: false });
    expect(attributes?.get('password')).toEqual({ mutability: 'writeOnly', returned: 'never', caseExact: false });
    expect(attributes?.get('externalcode')?.caseExact).toBe(true);
  });

  it('tell of sub-attributes and extensions by their path', () => {
    const attributes = facts(coreSchema, {
      id: enterpriseSchema,
      attributes: [{ name: 'manager', subAttributes: [{ name: 'value' }] }],
    });

    expect(attributes?.get('name.formatted')?.mutability).toBe('readOnly');
    expect(attributes?.has(`${enterpriseSchema.toLowerCase()}:manager.value`)).toBe(true);
  });

  it('are those of the type that serves /Users, whatever its schema is called', () => {
    const own = 'urn:example:params:Person';
    const { attributes } = readDiscovery({
      resourceTypes: list({ ...userType, schema: own }),
      schemas: list({ ...coreSchema, id: own }),
    });

    expect(attributes?.has('username')).toBe(true);
  });

  it('say nothing where the schema of people is not among them', () => {
    expect(facts({ id: enterpriseSchema, attributes: [{ name: 'department' }] })).toBeUndefined();
  });

  it('are read without resource types', () => {
    expect(readDiscovery({ schemas: [coreSchema] }).attributes?.has('username')).toBe(true);
  });

  it('put up with attributes that have no name', () => {
    expect(facts({ id: userSchema, attributes: [null, 'x', { name: 7 }, { name: 'userName' }] })?.size).toBe(1);
    expect(facts({ id: userSchema, attributes: 'none' })?.size).toBe(0);
  });
});
