import { expect, it } from 'vitest';
import { attribute, isObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider } from './a-provider.ts';

const ada = {
  userName: 'ada',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [
    { value: 'a@x', type: 'work', primary: true },
    { value: 'b@x', type: 'home' },
  ],
  password: 'hunter2',
  [enterpriseSchema]: { department: 'Engines', costCenter: '7' },
};

async function seen(query: string): Promise<unknown> {
  const { ask, made } = aProvider();
  await made('/Users', ada);
  const one = await ask('GET', `/Users/1?${query}`);
  const many = await ask('GET', `/Users?${query}`);
  expect(attribute(many.body, 'Resources')).toEqual([one.body]);
  return one.body;
}

const always = { schemas: [userSchema, enterpriseSchema], id: '1' };

it.each([
  ['userName', { userName: 'ada' }],
  ['USERNAME', { userName: 'ada' }],
  [`${userSchema}:userName`, { userName: 'ada' }],
  ['name', { name: ada.name }],
  ['name.givenName', { name: { givenName: 'Ada' } }],
  ['name.givenName,name', { name: ada.name }],
  ['name.givenName, name.familyName', { name: ada.name }],
  ['emails.value', { emails: [{ value: 'a@x' }, { value: 'b@x' }] }],
  ['emails.primary', { emails: [{ primary: true }] }],
  [enterpriseSchema, { [enterpriseSchema]: { department: 'Engines', costCenter: '7' } }],
  [`${enterpriseSchema}:department`, { [enterpriseSchema]: { department: 'Engines' } }],
  ['bogus', {}],
  ['password', {}],
  ['id', {}],
])('shows %s and what is always shown', async (attributes, shown) => {
  expect(await seen(`attributes=${attributes}`)).toEqual({ ...always, ...shown });
});

it('takes the names in several parameters too', async () => {
  expect(await seen('attributes=userName&attributes=name.givenName')).toEqual({
    ...always,
    userName: 'ada',
    name: { givenName: 'Ada' },
  });
});

it.each([
  ['name', ['userName', 'emails', 'meta'], ['name']],
  ['EMAILS,meta', ['userName', 'name'], ['emails', 'meta']],
  [`${enterpriseSchema}`, ['userName'], [enterpriseSchema]],
  ['id,schemas', ['id', 'schemas'], []],
  ['bogus', ['userName', 'name', 'emails'], []],
  [userSchema, ['id', 'schemas', enterpriseSchema], ['userName', 'name', 'emails']],
])('leaves %s out', async (excluded, shown, hidden) => {
  const body = await seen(`excludedAttributes=${excluded}`);

  const names = isObject(body) ? Object.keys(body) : [];
  expect(names).toEqual(expect.arrayContaining([...shown]));
  expect(names.filter((name) => hidden.includes(name))).toEqual([]);
});

it('leaves a part out', async () => {
  const body = await seen(`excludedAttributes=name.givenName,emails.type,${enterpriseSchema}:department`);

  expect(body).toMatchObject({
    name: { familyName: 'Lovelace' },
    emails: [{ value: 'a@x', primary: true }, { value: 'b@x' }],
    [enterpriseSchema]: { costCenter: '7' },
  });
  expect(JSON.stringify(body)).not.toMatch(/givenName|"type"|department/);
});

it('never shows a password, whatever is asked', async () => {
  const { ask, patch } = aProvider();

  const answers = [
    await ask('POST', '/Users?attributes=password', ada),
    await ask('PUT', '/Users/1', ada),
    await patch('/Users/1', { op: 'replace', path: 'password', value: 'hunter2' }),
    await ask('GET', '/Users/1?attributes=password,userName'),
    await ask('GET', '/Users?attributes=password'),
  ];

  expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 200, 200]);
  expect(JSON.stringify(answers)).not.toMatch(/password|hunter2/);
});

it('shapes the answers to writes too', async () => {
  const { ask, made } = aProvider();

  const posted = await ask('POST', '/Users?attributes=userName', ada);
  const put = await ask('PUT', '/Users/1?attributes=userName', ada);
  await made('/Groups', { displayName: 'Engineers', members: [{ value: '1' }] });
  const group = await ask('GET', '/Groups/2?excludedAttributes=members');

  expect([posted.body, put.body]).toEqual([
    { ...always, userName: 'ada' },
    { ...always, userName: 'ada' },
  ]);
  expect(group.body).toMatchObject({ displayName: 'Engineers' });
  expect(attribute(group.body, 'members')).toBeUndefined();
});
