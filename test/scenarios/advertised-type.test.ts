import { expect, it } from 'vitest';
import { readTypes, rfcTypes } from '../../scenarios/advertised-type.ts';
import { groupSchema, userSchema } from '../../target-adapter/scim/urns.ts';

const users = { name: 'User', endpoint: '/Users', schema: userSchema };
const typeAt = (endpoint: string, types: ReturnType<typeof readTypes>) =>
  types.find((type) => type.endpoint === endpoint);

it.each(['/Users', 'Users', '/users/', 'https://target.example/scim/v2/Users'])('reads the endpoint %s', (endpoint) => {
  expect(typeAt('/users', readTypes([{ ...users, endpoint }], []))).toMatchObject({ name: 'User', source: 'target' });
});

it('knows what the RFC fixes of a type that a target does not list', () => {
  expect(typeAt('/groups', readTypes([users], []))).toMatchObject({ source: 'rfc', schema: groupSchema });
});

it.each(['/ServiceProviderConfig', '/ResourceTypes', '/Schemas'])(
  'does not take %s for a place of resources',
  (endpoint) => {
    expect(readTypes([users, { name: 'Discovery', endpoint, schema: 'urn:x' }], []).map(({ name }) => name)).toEqual([
      'User',
      'Group',
    ]);
  },
);

it('takes the RFC’s own schema where the target lists the type and describes no schema', () => {
  const type = typeAt('/users', readTypes([users], []));

  expect(type?.attributes.get(userSchema.toLowerCase())?.map(({ name }) => name)).toContain('userName');
  expect(type?.described.has(userSchema.toLowerCase())).toBe(false);
});

it('takes the target’s own schema before the RFC’s, with its sub-attributes', () => {
  const attributes = [{ name: 'Badge', type: 'dateTime', subAttributes: [{ name: 'value', returned: 'request' }] }];

  const type = typeAt('/users', readTypes([users], [{ id: userSchema.toUpperCase(), attributes }]));

  expect(type?.attributes.get(userSchema.toLowerCase())).toEqual([
    {
      name: 'Badge',
      type: 'datetime',
      multiValued: undefined,
      required: false,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
      caseExact: undefined,
      canonicalValues: [],
      referenceTypes: [],
      subAttributes: [expect.objectContaining({ name: 'value', type: undefined, returned: 'request' })],
    },
  ]);
});

it('passes over what is no resource type and no schema', () => {
  expect(readTypes([null, 7, { name: 'Odd' }], [{ id: userSchema }, 'x'])).toEqual(rfcTypes);
});
