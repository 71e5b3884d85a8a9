import { isDeepStrictEqual } from 'node:util';
import { caseless } from '../../scim/prepared-text.ts';
import { attribute, isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { Policies } from '../policies.ts';
import { drawUuid, type Random } from '../randomness.ts';
import { groupNameTaken } from './refusals.ts';

/** The groups of an organization that takes them at their endpoint. Members are ids of people or groups. */
export type GroupRepository = {
  list(): Iterable<Resource>;
  get(id: string): Resource | undefined;
  create(wanted: JsonObject): Resource;
  replace(id: string, wanted: JsonObject): Resource;
  remove(id: string): void;
  /** Direct groups of a person. */
  groupsOf(personId: string): readonly Resource[];
  /** Takes somebody who is gone out of every group. */
  forget(personId: string): void;
};

export type GroupRepositoryOptions = {
  readonly now: () => number;
  readonly random: Random;
  readonly policies: Policies['group'];
  /** Deletes somebody, if the id is a person's. */
  readonly removePerson: (id: string) => void;
  /** Deactivates somebody, if the id is a person's. */
  readonly deactivatePerson: (id: string) => void;
};

export function createGroupRepository({
  now,
  random,
  policies,
  removePerson,
  deactivatePerson,
}: GroupRepositoryOptions): GroupRepository {
  const groups = new Map<string, Resource>();
  const groupIdsByMember = new Map<string, Set<string>>();
  const groupIdsByName = new Map<string, string>();

  const index = (group: Resource | undefined, how: 'add' | 'delete') => {
    for (const memberId of memberIdsOf(group)) {
      const ids = groupIdsByMember.get(memberId) ?? new Set<string>();
      ids[how](group?.id ?? '');
      if (ids.size === 0) groupIdsByMember.delete(memberId);
      else groupIdsByMember.set(memberId, ids);
    }
  };
  const release = (group: Resource | undefined) => {
    index(group, 'delete');
    if (groupIdsByName.get(nameKey(group)) === group?.id) groupIdsByName.delete(nameKey(group));
  };
  const put = (group: Resource) => {
    release(groups.get(group.id));
    groups.set(group.id, group);
    groupIdsByName.set(nameKey(group), group.id);
    index(group, 'add');
    return group;
  };
  /** Identity providers match groups by name: of two with one name they find neither. RFC 7643 §4.2 leaves it open. */
  const refuseTaken = (wanted: JsonObject) => {
    const holder = groups.get(groupIdsByName.get(nameKey(wanted)) ?? '');
    if (holder !== undefined && policies.conflicts(holder)) throw groupNameTaken(String(wanted.displayName));
    return wanted;
  };
  const known = (id: string) => {
    const group = groups.get(id);
    if (!group) throw new ScimError(404, `There is no group ${id}.`);
    return group;
  };
  const timestamp = () => new Date(now()).toISOString();
  const groupsOf = (memberId: string) =>
    [...(groupIdsByMember.get(memberId) ?? [])].map((id) => groups.get(id)).filter((group) => group !== undefined);
  const replace = (id: string, wanted: JsonObject) => {
    const { id: _id, meta, ...before } = known(id);
    const { id: _wantedId, meta: _wantedMeta, ...attributes } = policies.whenWritten(known(id), wanted);
    if (isDeepStrictEqual(before, attributes)) return known(id);
    const were = memberIdsOf(known(id));
    const group = put({ ...attributes, id, meta: { ...(isObject(meta) ? meta : {}), lastModified: timestamp() } });
    const are = new Set(memberIdsOf(group));
    if (policies.removal() === 'person') for (const gone of were) if (!are.has(gone)) removePerson(gone);
    return group;
  };
  const forget = (memberId: string) => {
    for (const group of groupsOf(memberId)) {
      const members = membersOf(group).filter((member) => attribute(member, 'value') !== memberId);
      replace(group.id, { ...group, members });
    }
  };

  return {
    list: () => groups.values(),
    get: (id) => groups.get(id),
    create: (wanted) =>
      put({
        ...refuseTaken(policies.whenWritten(undefined, wanted)),
        id: drawUuid(random),
        meta: { resourceType: 'Group', created: timestamp(), lastModified: timestamp() },
      }),
    replace,
    remove(id) {
      const group = known(id);
      const deletion = policies.deletion();
      if (deletion === 'nothing') return;
      forget(id);
      release(group);
      groups.delete(id);
      if (deletion === 'group-and-people') for (const memberId of memberIdsOf(group)) removePerson(memberId);
      if (deletion === 'group-and-access') for (const memberId of memberIdsOf(group)) deactivatePerson(memberId);
    },
    groupsOf,
    forget,
  };
}

const nameKey = (group: JsonObject | undefined): string => caseless(String(group?.displayName ?? ''));

function membersOf(group: Resource | undefined): readonly unknown[] {
  const members = group && attribute(group, 'members');
  return Array.isArray(members) ? members : [];
}

function memberIdsOf(group: Resource | undefined): readonly string[] {
  return membersOf(group)
    .map((member) => attribute(member, 'value'))
    .filter((id): id is string => typeof id === 'string');
}
