import type { Group, Person } from '../../directory/person.ts';
import type { GroupRecord, JobDirectory, PersonRecord } from './job-directory.ts';

const fresh = { assigned: false, version: 0 } as const;

/** An empty directory. `now`: epoch milliseconds, of the job's clock. */
export function createJobDirectory({ now }: { now(): number }): JobDirectory {
  const people = new Map<string, PersonRecord>();
  const groups = new Map<string, GroupRecord>();
  const naming = createNaming();
  let version = 0;

  const next = (): number => {
    version += 1;
    return version;
  };
  const setPerson = (person: Person, change: Partial<PersonRecord> = {}): void => {
    const held = people.get(person.id) ?? { ...fresh, person, deleted: 'no' };
    people.set(person.id, { ...held, ...change, version: next() });
  };
  const setGroup = (group: Group, change: Partial<GroupRecord> = {}): void => {
    const held = groups.get(group.id);
    if (held === undefined) naming.add(group.id, group.memberIds);
    groups.set(group.id, {
      ...(held ?? { ...fresh, group, pushed: false, deleted: false }),
      ...change,
      version: next(),
    });
  };
  /** Their assignment may have changed with the group's. */
  const touchMembers = (memberIds: readonly string[]): void => {
    for (const id of memberIds) {
      const held = people.get(id);
      if (held !== undefined) setPerson(held.person);
    }
  };
  const personNow = ({ id, ...given }: Person): Person => people.get(id)?.person ?? { id, ...given };
  const groupNow = (group: Group): Group => groups.get(group.id)?.group ?? group;
  const setMembers = (group: Group, memberIds: readonly string[]): void => {
    const before = groupNow(group).memberIds;
    setGroup(group);
    naming.drop(group.id, before);
    naming.add(group.id, memberIds);
    setGroup(group, { group: { ...groupNow(group), memberIds } });
    const [old, now] = [new Set(before), new Set(memberIds)];
    touchMembers([...before.filter((id) => !now.has(id)), ...memberIds.filter((id) => !old.has(id))]);
  };
  const changePerson = (person: Person, change: Partial<Person>): void =>
    setPerson(person, { person: { ...personNow(person), ...change, id: person.id } });
  const hardDelete = (person: Person): void => {
    for (const id of [...naming.of(person.id)]) {
      const group = groups.get(id)?.group;
      if (group === undefined) continue;
      setMembers(
        group,
        group.memberIds.filter((member) => member !== person.id),
      );
    }
    // Whether they were assigned is kept: their deletion is not an unassignment.
    setPerson(person, { deleted: 'hard' });
  };

  return {
    add: (subject) => (isGroup(subject) ? setGroup(subject) : setPerson(subject)),
    assign(subject) {
      if (!isGroup(subject)) return setPerson(subject, { assigned: true });
      setGroup(subject, { assigned: true });
      touchMembers(groupNow(subject).memberIds);
    },
    unassign(subject) {
      if (!isGroup(subject)) return setPerson(subject, { assigned: false });
      setGroup(subject, { assigned: false });
      touchMembers(groupNow(subject).memberIds);
    },
    change: changePerson,
    disable: (person) => changePerson(person, { enabled: false }),
    enable: (person) => changePerson(person, { enabled: true }),
    softDelete: (person) => setPerson(person, { deleted: 'soft', deletedAt: now() }),
    restore: (person) => setPerson(person, { deleted: 'no' }),
    hardDelete,
    push: (group) => setGroup(group, { pushed: true }),
    unpush: (group) => setGroup(group, { pushed: false }),
    renameGroup: (group, displayName) => setGroup(group, { group: { ...groupNow(group), displayName } }),
    addMembers(group, members) {
      for (const member of members) if (!isGroup(member) && !people.has(member.id)) setPerson(member);
      setMembers(group, [...new Set([...groupNow(group).memberIds, ...members.map(({ id }) => id)])]);
    },
    removeMembers(group, members) {
      const gone = new Set(members.map(({ id }) => id));
      setMembers(
        group,
        groupNow(group).memberIds.filter((id) => !gone.has(id)),
      );
    },
    deleteGroup(group) {
      const { memberIds } = groupNow(group);
      setGroup(group, { deleted: true, assigned: false, pushed: false });
      touchMembers(memberIds);
    },

    get version() {
      return version;
    },
    personRecord: (id) => people.get(id),
    groupRecord: (id) => groups.get(id),
    people: (since = 0) => [...people.values()].filter((record) => record.version > since),
    groups: (since = 0) => [...groups.values()].filter((record) => record.version > since),
    isAssigned(personId) {
      if (people.get(personId)?.assigned === true) return true;
      for (const id of naming.of(personId)) if (groups.get(id)?.assigned === true) return true;
      return false;
    },
    whoIs(id) {
      const person = people.get(id)?.person;
      return person === undefined
        ? (groups.get(id)?.group.displayName ?? id)
        : `${person.displayName} <${person.email}>`;
    },
    groupsOf: (personId) => [...naming.of(personId)],
    purge(before) {
      for (const { person, deleted, deletedAt = 0 } of [...people.values()]) {
        if (deleted === 'soft' && deletedAt <= before) hardDelete(person);
      }
    },
  };
}

/** The groups that name somebody, by the member's id. */
function createNaming() {
  const groupsOf = new Map<string, Set<string>>();
  return {
    of: (memberId: string): ReadonlySet<string> => groupsOf.get(memberId) ?? new Set(),
    add(groupId: string, memberIds: readonly string[]): void {
      for (const id of memberIds) groupsOf.set(id, (groupsOf.get(id) ?? new Set()).add(groupId));
    },
    drop(groupId: string, memberIds: readonly string[]): void {
      for (const id of memberIds) groupsOf.get(id)?.delete(groupId);
    },
  };
}

export const isGroup = (subject: Person | Group): subject is Group => 'memberIds' in subject;
