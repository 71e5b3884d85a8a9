import { expect, it } from 'vitest';
import { attribute, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

const listed = ['userName', 'displayName', 'active', 'externalId', 'name', 'emails', 'userType'];
const aListedProvider = () => aProvider({ types: ['User'], attributes: listed });

const whole = {
  schemas: [userSchema, enterpriseSchema],
  userName: 'ada@x',
  displayName: 'Ada',
  active: true,
  externalId: 'e1',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [{ value: 'ada@x', type: 'work', primary: true }],
  userType: 'Engineers',
};

it('takes the listed attributes, and what identity providers send whatever the mapping', async () => {
  const { ask } = aListedProvider();

  const { status, body } = await ask('POST', '/Users', {
    ...whole,
    id: 'x',
    meta: { resourceType: 'User' },
    password: '1mz050nq',
    groups: [],
    roles: [],
    title: null,
    nickName: '',
    addresses: [{ locality: null }],
    [enterpriseSchema]: { department: null },
  });

  expect(status).toBe(201);
  expect(body).toEqual({ ...whole, schemas: [userSchema], id: '1', meta: expect.anything() });
});

it.each<[string, JsonObject, string]>([
  ['another attribute', { title: 'x' }, 'title'],
  ['false is a value too', { 'urn:example:x': { flag: false } }, 'urn:example:x'],
  ['an attribute of an extension', { [enterpriseSchema]: { department: 'D' } }, enterpriseSchema],
  ['an attribute that no schema knows', { shoeSize: 40 }, 'shoeSize'],
  ['groups that are not empty', { groups: [{ value: '1' }] }, 'groups'],
])('refuses %s by name, in POST and PUT', async (_what, extra, name) => {
  const { ask, made } = aListedProvider();
  await made('/Users', whole);

  const answers = [
    await ask('POST', '/Users', { ...whole, userName: 'bob@x', ...extra }),
    await ask('PUT', '/Users/1', { ...whole, ...extra }),
  ];

  for (const { status, body } of answers) {
    expect(status).toBe(400);
    expect(body).toMatchObject({ scimType: 'invalidValue', detail: expect.stringContaining(name) });
  }
  expect(idsOf((await ask('GET', '/Users')).body)).toEqual(['1']);
});

it.each<[JsonObject, number]>([
  [{ op: 'Replace', path: 'userType', value: 'Designers' }, 200],
  [{ op: 'Replace', path: 'name.givenName', value: 'A' }, 200],
  [{ op: 'Replace', path: 'title', value: 'x' }, 400],
  [{ op: 'Add', path: `${enterpriseSchema}:department`, value: 'D' }, 400],
  [{ op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '1' }, 400],
  [{ op: 'replace', value: { displayName: 'A', title: 'x' } }, 400],
  [{ op: 'replace', value: { displayName: 'A', title: '', roles: [], password: 'p' } }, 200],
  [{ op: 'Replace', path: 'title', value: '' }, 200],
  [{ op: 'Remove', path: 'title' }, 200],
])('answers PATCH %j with %d', async (operation, status) => {
  const { made, patch } = aListedProvider();
  await made('/Users', whole);

  const answer = await patch('/Users/1', operation);

  expect(answer.status).toBe(status);
  expect(attribute(answer.body, 'scimType')).toBe(status === 400 ? 'invalidValue' : undefined);
});

it('lists only what it takes at /Schemas', async () => {
  const { ask } = aListedProvider();

  const { body } = await ask('GET', '/Schemas');

  expect(idsOf(body)).toEqual([userSchema]);
  expect(JSON.stringify(body)).toMatch(/"userType"/);
  expect(JSON.stringify(body)).not.toMatch(/"title"|"password"|"groups"/);
});

it('takes an attribute of an extension that is listed with its URN', async () => {
  const { ask } = aProvider({ attributes: ['displayName', `${enterpriseSchema}:department`] });

  const taken = await ask('POST', '/Users', { userName: 'a', [enterpriseSchema]: { department: 'D' } });
  const refused = await ask('POST', '/Users', { userName: 'b', [enterpriseSchema]: { costCenter: 'C' } });

  expect(taken).toMatchObject({ status: 201, body: { [enterpriseSchema]: { department: 'D' } } });
  expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining('costCenter') } });
});

it('takes a whole extension that is listed by its URN, and a part as its attribute', async () => {
  const { ask } = aProvider({ attributes: [enterpriseSchema, 'name.givenName'] });

  const { status, body } = await ask('POST', '/Users', {
    userName: 'a',
    name: { familyName: 'F' },
    [enterpriseSchema]: { costCenter: 'C', manager: '7' },
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: { familyName: 'F' },
    [enterpriseSchema]: { costCenter: 'C', manager: { value: '7' } },
  });
});

it('spells canonical values as the schema does, and keeps others as they are', async () => {
  const { made } = aProvider();

  const { emails } = await made('/Users', {
    userName: 'ada',
    emails: [
      { value: 'a@x', type: 'WORK' },
      { value: 'b@x', type: 'Lab' },
    ],
  });

  expect(emails).toEqual([
    { value: 'a@x', type: 'work' },
    { value: 'b@x', type: 'Lab' },
  ]);
});

it.each([
  ['YWJj', 201],
  ['YWI=', 201],
  ['YWI', 201],
  ['_-8', 201],
  ['YWJj=', 400],
  ['YWJjZ', 400],
  ['Y W', 400],
])('takes the certificate %s as base64: %d', async (value, status) => {
  const { ask } = aProvider();

  expect((await ask('POST', '/Users', { userName: 'ada', x509Certificates: [{ value }] })).status).toBe(status);
});
