import { expect, it } from 'vitest';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, groupSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, baseUrl } from './a-provider.ts';

it('tells who the members are, and which groups a user is in', async () => {
  const { made, shown } = aProvider();
  await made('/Users', { userName: 'ada', displayName: 'Ada Lovelace' });
  await made('/Groups', { displayName: 'Inner', members: [] });

  const group = await made('/Groups', { displayName: 'Engineers', members: [{ value: '1' }, { value: '2' }] });

  expect(group).toMatchObject({
    schemas: [groupSchema],
    members: [
      { value: '1', $ref: `${baseUrl}/Users/1`, type: 'User', display: 'Ada Lovelace' },
      { value: '2', $ref: `${baseUrl}/Groups/2`, type: 'Group', display: 'Inner' },
    ],
  });
  expect(await shown('/Users/1', 'groups')).toEqual([
    { value: '3', $ref: `${baseUrl}/Groups/3`, display: 'Engineers', type: 'direct' },
  ]);
});

it('knows a member by its URL alone', async () => {
  const { made } = aProvider();
  await made('/Users', { userName: 'ada' });

  const group = await made('/Groups', { displayName: 'g', members: [{ $ref: 'https://elsewhere.example/Users/1' }] });

  expect(group.members).toMatchObject([{ value: '1' }]);
});

it('refuses a group as its own member', async () => {
  const { made, patch } = aProvider();
  await made('/Groups', { displayName: 'g' });

  const { status, body } = await patch('/Groups/1', { op: 'add', path: 'members', value: [{ value: '1' }] });

  expect([status, attribute(body, 'scimType')]).toEqual([400, 'invalidValue']);
});

it('shows no member who is gone, even if the organization still lists them', async () => {
  const { repository } = aProvider();
  const kept = repository.create('User', { userName: 'kept' });
  const group = repository.create('Group', { displayName: 'g', members: [{ value: 'gone' }, { value: kept.id }] });
  const { shown, patch } = aProvider({ repository });

  expect(await shown(`/Groups/${group.id}`, 'members')).toMatchObject([{ value: kept.id }]);
  expect((await patch(`/Groups/${group.id}`, { op: 'replace', path: 'displayName', value: 'h' })).status).toBe(204);
});

it('shows the manager by name and URL while there is one', async () => {
  const { ask, made, shown } = aProvider();
  await made('/Users', { userName: 'boss', displayName: 'The Boss' });
  await made('/Users', { userName: 'ada', [enterpriseSchema]: { manager: { value: '1', displayName: 'Forged' } } });

  const before = await shown('/Users/2', enterpriseSchema, 'manager');
  await ask('DELETE', '/Users/1');

  expect(before).toEqual({ value: '1', $ref: `${baseUrl}/Users/1`, displayName: 'The Boss' });
  expect(await shown('/Users/2', enterpriseSchema, 'manager')).toEqual({ value: '1' });
});
