import { expect, it } from 'vitest';
import { createJobDirectory } from '../../../../simulator/engine/job/create-job-directory.ts';
import { aGroup } from '../../build.ts';
import { personNo } from './build.ts';

const aDirectory = (now = 0) => createJobDirectory({ now: () => now });
const [ada, bob] = [personNo(1), personNo(2)];

it('assigns who is assigned directly, or is a direct member of an assigned group', () => {
  const directory = aDirectory();
  const inner = aGroup({ id: 'r7f3k2-inner', memberIds: [bob.id] });
  directory.add(ada);
  directory.add(bob);
  directory.add(inner);

  directory.assign(aGroup({ memberIds: [ada.id, inner.id] }));

  expect([ada.id, bob.id].map(directory.isAssigned)).toEqual([true, false]);
});

it('takes the assignment with the membership, and with the group', () => {
  const directory = aDirectory();
  const group = aGroup({ memberIds: [ada.id, bob.id] });
  directory.add(ada);
  directory.add(bob);
  directory.assign(group);

  directory.removeMembers(group, [ada]);
  const left = directory.isAssigned(ada.id);
  directory.deleteGroup(group);

  expect([left, directory.isAssigned(bob.id)]).toEqual([false, false]);
});

it('tells what changed since a version: whoever a change of a group concerns among them', () => {
  const directory = aDirectory();
  const group = aGroup({ memberIds: [ada.id] });
  directory.add(ada);
  directory.add(bob);
  directory.add(group);
  const { version } = directory;

  directory.assign(group);

  expect(directory.people(version).map(({ person }) => person.id)).toEqual([ada.id]);
  expect(directory.groups(version).map((record) => record.group.id)).toEqual([group.id]);
  expect(directory.people(directory.version)).toEqual([]);
});

it('keeps what was changed when somebody is assigned again with an old copy', () => {
  const directory = aDirectory();
  directory.assign(ada);
  directory.change(ada, { jobTitle: 'Head' });

  directory.assign(ada);

  expect(directory.personRecord(ada.id)?.person.jobTitle).toBe('Head');
});

it('takes whoever is deleted for good out of their groups', () => {
  const directory = aDirectory();
  directory.add(ada);
  directory.assign(aGroup({ memberIds: [ada.id] }));

  directory.hardDelete(ada);

  expect(directory.groups().map(({ group }) => group.memberIds)).toEqual([[]]);
  expect(directory.personRecord(ada.id)?.deleted).toBe('hard');
});

it('purges the recycle bin of those who have lain there long enough', () => {
  const directory = aDirectory(1_000);
  directory.assign(ada);
  directory.softDelete(ada);

  directory.purge(999);
  const early = directory.personRecord(ada.id)?.deleted;
  directory.purge(1_000);

  expect([early, directory.personRecord(ada.id)?.deleted]).toEqual(['soft', 'hard']);
});
