import { expect, it } from 'vitest';
import { groupSchema } from '../../../../target-adapter/scim/urns.ts';
import { anOrganizationWithAda, rfc } from '../build.ts';

const aGroup = (displayName: string, ...memberIds: readonly string[]) => ({
  schemas: [groupSchema],
  displayName,
  members: memberIds.map((value) => ({ value })),
});

it('a group is created, read, renamed and deleted', async () => {
  const { repository, clock } = await anOrganizationWithAda(rfc);
  const { id, meta } = repository.create('Group', aGroup('Sales'));
  clock.pass(60);

  const renamed = repository.replace('Group', id, aGroup('Support'));

  expect(meta).toMatchObject({ resourceType: 'Group', lastModified: '2026-03-01T12:00:00.000Z' });
  expect(renamed).toMatchObject({
    id,
    displayName: 'Support',
    meta: { created: '2026-03-01T12:00:00.000Z', lastModified: '2026-03-01T12:01:00.000Z' },
  });
  expect([...repository.list('Group')]).toEqual([renamed]);
  repository.remove('Group', id);
  expect(repository.get('Group', id)).toBeUndefined();
});

it('a second group with a name that is there is refused, in capitals too, until the first is gone or has another name', async () => {
  const { repository } = await anOrganizationWithAda(rfc);
  const { id } = repository.create('Group', aGroup('Sales'));
  const again = () => repository.create('Group', aGroup('SALES'));
  expect(again).toThrow(expect.objectContaining({ status: 409, scimType: 'uniqueness' }));

  repository.replace('Group', id, aGroup('Support'));
  const second = again();
  repository.remove('Group', second.id);

  expect(again().displayName).toBe('SALES');
});

it('the administrator sees a person in the groups that have them as a member', async () => {
  const { repository, ada, person } = await anOrganizationWithAda(rfc);
  const { id } = repository.create('Group', aGroup('Sales', ada.id));
  repository.create('Group', aGroup('Support', ada.id));
  expect(person('ada@acme.example')?.groups).toEqual(['Sales', 'Support']);

  repository.replace('Group', id, aGroup('Sales'));

  expect(person('ada@acme.example')?.groups).toEqual(['Support']);
});

it.each(['SCIM', 'support'])('a person who is removed by %s is in no group any more', async (by) => {
  const { repository, ada, tenant } = await anOrganizationWithAda(rfc);
  const { id } = repository.create('Group', aGroup('Sales', ada.id));

  if (by === 'SCIM') repository.remove('User', ada.id);
  else tenant.organization.removeEntirely(ada.id);

  expect(repository.get('Group', id)?.members).toEqual([]);
});

it('a group that is deleted is out of the groups that had it as a member', async () => {
  const { repository } = await anOrganizationWithAda(rfc);
  const inner = repository.create('Group', aGroup('Sales'));
  const outer = repository.create('Group', aGroup('Everybody', inner.id));

  repository.remove('Group', inner.id);

  expect(repository.get('Group', outer.id)?.members).toEqual([]);
});

it('a change that changes nothing keeps meta.lastModified', async () => {
  const { repository, clock } = await anOrganizationWithAda(rfc);
  const group = repository.create('Group', aGroup('Sales'));
  clock.pass(60);

  expect(repository.replace('Group', group.id, group).meta).toEqual(group.meta);
});

it.each(['replace', 'remove'] as const)('an unknown group is 404 to %s', async (call) => {
  const { repository } = await anOrganizationWithAda(rfc);

  const act = () =>
    call === 'remove' ? repository.remove('Group', 'none') : repository.replace('Group', 'none', aGroup('Sales'));

  expect(act).toThrow(expect.objectContaining({ status: 404 }));
});
