import { expect, it } from 'vitest';
import { createMemoryRepository } from '../../../../target-adapter/provider/scim/memory-repository.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';

function aRepository() {
  let ms = 0;
  return createMemoryRepository({
    now() {
      ms += 1000;
      return ms;
    },
  });
}

it('gives ids and dates, and forgets the password', () => {
  const repository = aRepository();

  const ada = repository.create('User', { userName: 'ada', password: 'secret' });

  expect(ada).toEqual({
    id: '1',
    userName: 'ada',
    meta: { resourceType: 'User', created: '1970-01-01T00:00:01.000Z', lastModified: '1970-01-01T00:00:01.000Z' },
  });
  expect(repository.get('User', '1')).toEqual(ada);
  expect(repository.get('Group', '1')).toBeUndefined();
});

it('moves the date of the last change with a change only', () => {
  const repository = aRepository();
  repository.create('User', { userName: 'ada' });

  const same = repository.replace('User', '1', { userName: 'ada' });
  const changed = repository.replace('User', '1', { userName: 'ada', title: 'x' });

  expect(attribute(same, 'meta', 'lastModified')).toBe('1970-01-01T00:00:01.000Z');
  expect(attribute(changed, 'meta', 'lastModified')).not.toBe('1970-01-01T00:00:01.000Z');
  expect(attribute(changed, 'meta', 'created')).toBe('1970-01-01T00:00:01.000Z');
});

it('holds a userName for one person, without regard to case, until it is free again', () => {
  const repository = aRepository();
  repository.create('User', { userName: 'Ada' });
  const taken = expect.objectContaining({ status: 409, scimType: 'uniqueness' });

  expect(() => repository.create('User', { userName: 'ADA' })).toThrow(taken);
  repository.create('User', { userName: 'bob' });
  expect(() => repository.replace('User', '2', { userName: 'ada' })).toThrow(taken);
  repository.replace('User', '1', { userName: 'eve' });
  expect(repository.replace('User', '2', { userName: 'ada' }).id).toBe('2');
  repository.remove('User', '2');
  expect(repository.create('User', { userName: 'ADA' }).id).toBe('3');
});

it('takes whoever is removed out of every group', () => {
  const repository = aRepository();
  repository.create('User', { userName: 'ada' });
  repository.create('Group', { displayName: 'g', members: [{ value: '1' }, { value: '9' }] });

  repository.remove('User', '1');

  expect(repository.get('Group', '2')?.members).toEqual([{ value: '9' }]);
  expect([...repository.list('User')]).toEqual([]);
});

it('knows nobody by an id that is not there', () => {
  const repository = aRepository();
  const unknown = expect.objectContaining({ status: 404 });

  expect(() => repository.replace('User', '1', { userName: 'ada' })).toThrow(unknown);
  expect(() => repository.remove('Group', '1')).toThrow(unknown);
});
