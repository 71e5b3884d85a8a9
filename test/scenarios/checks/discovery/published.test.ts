import { expect, it } from 'vitest';
import type { Check } from '../../../../scenarios/check.ts';
import {
  endpointsPlural,
  groupsPublished,
  schemaTexts,
  schemaUris,
  userNamePublished,
} from '../../../../scenarios/checks/discovery/published.ts';
import { enterpriseSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const kindOf = (check: Check, ...Resources: readonly unknown[]) =>
  check.judge({ exchanges: [asked('GET /ResourceTypes', anAnswer(200, { Resources }))] }).kind;
const described = (...attributes: readonly unknown[]) => ({ id: userSchema, attributes });
const typeAt = (endpoint: string, schema: string, extension?: string) => ({
  name: 'User',
  endpoint,
  schema,
  ...(extension === undefined ? {} : { schemaExtensions: [{ schema: extension, required: false }] }),
});

it('knows User and the enterprise extension by their URIs, in any letter case', () => {
  expect(kindOf(schemaUris, typeAt('/Users', userSchema, enterpriseSchema))).toBe('pass');
  expect(kindOf(schemaUris, typeAt('Users/', userSchema.toUpperCase()))).toBe('pass');
  expect(kindOf(schemaUris, typeAt('/Users', 'urn:scim:schemas:core:1.0'))).toBe('fail');
  expect(kindOf(schemaUris, typeAt('/Users', userSchema, 'urn:scim:schemas:extension:enterprise:1.0'))).toBe('fail');
});

it('only warns of a schema of the target’s own, and never of its other types and extensions', () => {
  expect(kindOf(schemaUris, typeAt('/Users', 'urn:example:Employee'))).toBe('warn');
  expect(kindOf(schemaUris, typeAt('/Devices', 'urn:example:Device'))).toBe('pass');
  expect(kindOf(schemaUris, typeAt('/Users', userSchema, 'urn:example:enterprise:2.0:User'))).toBe('pass');
});

it('takes schemas without name and description', () => {
  expect(kindOf(schemaTexts, { id: userSchema })).toBe('pass');
  expect(kindOf(schemaTexts, { id: userSchema, name: 'User', description: '' })).toBe('pass');
  expect(kindOf(schemaTexts, { id: userSchema, name: {} })).toBe('fail');
});

it('does not miss what the schema leaves unsaid of userName, and skips where there is none', () => {
  expect(kindOf(userNamePublished, described({ name: 'userName' }))).toBe('pass');
  expect(kindOf(userNamePublished, described({ name: 'userName', uniqueness: 'global', caseExact: false }))).toBe(
    'pass',
  );
  expect(kindOf(userNamePublished, described({ name: 'userName', uniqueness: 'server', caseExact: true }))).toBe(
    'fail',
  );
  expect(kindOf(userNamePublished, described({ name: 'userName', uniqueness: 'none' }))).toBe('fail');
  expect(kindOf(userNamePublished)).toBe('skip');
});

it('wants groups readOnly where they are described', () => {
  expect(kindOf(groupsPublished, described())).toBe('skip');
  expect(kindOf(groupsPublished, described({ name: 'groups', mutability: 'readOnly' }))).toBe('pass');
  expect(kindOf(groupsPublished, described({ name: 'groups', mutability: 'readWrite' }))).toBe('fail');
});

it.each([
  ['Device', '/Devices', 'pass'],
  ['Person', '/People', 'pass'],
  ['Child', '/Children', 'pass'],
  ['Criterion', '/Criteria', 'pass'],
  ['Device', '/deviceStore', 'fail'],
  ['Device', '/Device', 'fail'],
])('judges %s at %s: %s', (name, endpoint, kind) => {
  expect(kindOf(endpointsPlural, { name, endpoint })).toBe(kind);
});

it('looks at types of one’s own alone', () => {
  expect(kindOf(endpointsPlural, typeAt('/Users', userSchema))).toBe('skip');
  expect(kindOf(endpointsPlural, { name: 'ServiceProviderConfig', endpoint: '/ServiceProviderConfig' })).toBe('skip');
});
