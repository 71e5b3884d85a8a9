import { attribute, isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { enterpriseSchema } from '../../scim/urns.ts';
import type { Repository, ResourceTypeName } from '../repository.ts';
import type { EntityTag } from './entity-tag.ts';
import type { ScimPolicies } from './policies.ts';
import type { ServedType } from './served-type.ts';

/**
 * What one resource says of others, computed from the repository each time it is read: `meta.location`, who the members of
 * a group are, which groups a user is in (direct membership alone), who the manager is. None of it is stored, so that it
 * is never stale; a member who is gone is not shown.
 */
export type References = {
  /**
   * Completes resources of one answer with what of it is wanted. Reads all groups at most once for `many`, and once for
   * each user otherwise. Beside names of attributes, `version` is asked for: whether `meta.version` is wanted too.
   */
  dresser(type: ServedType, isWanted: (attributeName: string) => boolean, amount: 'one' | 'many'): Dresser;
  /** The version of a stored resource; undefined where there are none. */
  versionOf(type: ServedType, resource: Resource): EntityTag | undefined;
  /**
   * `members` as they are written: ids alone, each once. Throws ScimError 400 invalidValue where a new one does not exist;
   * one that the group had `before`, and who is gone, is left out.
   */
  settleMembers(group: JsonObject, before?: Resource): JsonObject;
  urlOf(type: ResourceTypeName, id: string): string;
};

export type Dresser = (resource: Resource) => Resource;

type Membership = {
  readonly value: string;
  readonly $ref: string;
  readonly display?: unknown;
  readonly type: 'direct';
};

export type ReferenceOptions = {
  readonly repository: Repository;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly types: readonly ServedType[];
  /** Absent: resources have no version. */
  readonly version?: ScimPolicies['version'];
};

export function createReferences({ repository, baseUrl, types, version }: ReferenceOptions): References {
  const endpoints = new Map(types.map(({ name, endpoint }) => [name, endpoint]));
  const hasGroups = endpoints.has('Group');
  const urlOf = (type: ResourceTypeName, id: string): string =>
    `${baseUrl}${endpoints.get(type) ?? `/${type}s`}/${encodeURIComponent(id)}`;

  return {
    dresser(type, isWanted, amount) {
      let memberships: ReadonlyMap<string, readonly Membership[]> | undefined;
      const groupsIn = (user: Resource): readonly Membership[] => {
        if (amount === 'one') return groupsOf(user.id);
        memberships ??= allMemberships();
        return memberships.get(user.id) ?? [];
      };
      const steps: ((dressed: Resource, stored: Resource) => Resource)[] = [];
      if (isWanted('meta')) steps.push((resource) => withMeta(resource, { location: urlOf(type.name, resource.id) }));
      if (version !== undefined && isWanted('version')) {
        steps.push((resource, stored) =>
          withMeta(resource, { version: version(stored, showsGroups(type) ? idsOf(groupsIn(stored)) : []) }),
        );
      }
      if (type.name === 'Group' && isWanted('members')) steps.push(withMembers);
      if (type.name === 'User' && isWanted('manager')) steps.push(withManager);
      if (showsGroups(type) && isWanted('groups')) steps.push((user) => withGroups(user, groupsIn(user)));
      if (steps.length === 0) return (resource) => resource;
      return (resource) => steps.reduce((dressed, step) => step(dressed, resource), resource);
    },
    versionOf: (type, resource) => version?.(resource, showsGroups(type) ? idsOf(groupsOf(resource.id)) : []),
    settleMembers(group, before) {
      const { members, ...rest } = group;
      if (!Array.isArray(members)) return group;
      const known = new Set(Array.isArray(before?.members) ? before.members.map(idOf) : []);
      const ids = new Set(members.map(idOf));
      const settled: JsonObject[] = [];
      for (const id of ids) {
        if (id === before?.id)
          throw new ScimError(400, 'members: a group cannot be a member of itself', 'invalidValue');
        if (memberOf(id) !== undefined) settled.push({ value: id });
        else if (!known.has(id)) {
          throw new ScimError(400, `members: no resource has the id ${JSON.stringify(id)}`, 'invalidValue');
        }
      }
      return settled.length === 0 ? rest : { ...rest, members: settled };
    },
    urlOf,
  };

  function showsGroups({ name }: ServedType): boolean {
    return name === 'User' && hasGroups;
  }

  function withMeta(resource: Resource, more: JsonObject): Resource {
    const meta = isObject(resource.meta) ? resource.meta : {};
    return { ...resource, meta: { ...meta, ...more } };
  }

  function withGroups(user: Resource, groups: readonly Membership[]): Resource {
    return groups.length === 0 ? user : { ...user, groups };
  }

  function withMembers(group: Resource): Resource {
    if (!Array.isArray(group.members)) return group;
    const members = group.members.flatMap((member) => {
      const value = idOf(member);
      const found = memberOf(value);
      if (found === undefined) return [];
      const display = found.resource.displayName ?? found.resource.userName;
      const named = display === undefined ? {} : { display };
      return [{ value, $ref: urlOf(found.type, value), type: found.type, ...named }];
    });
    return { ...group, members };
  }

  function withManager(user: Resource): Resource {
    const extension = user[enterpriseSchema];
    const id = attribute(extension, 'manager', 'value');
    if (!isObject(extension) || typeof id !== 'string') return user;
    const found = repository.get('User', id);
    if (found === undefined) return user;
    const displayName = found.displayName === undefined ? {} : { displayName: found.displayName };
    return {
      ...user,
      [enterpriseSchema]: { ...extension, manager: { value: id, $ref: urlOf('User', id), ...displayName } },
    };
  }

  function memberOf(id: string): { readonly type: ResourceTypeName; readonly resource: Resource } | undefined {
    for (const type of memberTypes) {
      const resource = endpoints.has(type) ? repository.get(type, id) : undefined;
      if (resource !== undefined) return { type, resource };
    }
    return undefined;
  }

  function groupsOf(id: string): readonly Membership[] {
    const found: Membership[] = [];
    for (const group of repository.list('Group')) {
      if (Array.isArray(group.members) && group.members.some((member) => idOf(member) === id)) {
        found.push(membershipIn(group));
      }
    }
    return found;
  }

  function allMemberships(): ReadonlyMap<string, readonly Membership[]> {
    const found = new Map<string, Membership[]>();
    for (const group of repository.list('Group')) {
      const membership = membershipIn(group);
      for (const member of Array.isArray(group.members) ? group.members : []) {
        const id = idOf(member);
        const others = found.get(id);
        if (others === undefined) found.set(id, [membership]);
        else others.push(membership);
      }
    }
    return found;
  }

  function membershipIn({ id, displayName }: Resource): Membership {
    const named = displayName === undefined ? {} : { display: displayName };
    return { value: id, $ref: urlOf('Group', id), ...named, type: 'direct' };
  }
}

const idsOf = (memberships: readonly Membership[]): readonly string[] => memberships.map(({ value }) => value);

const memberTypes: readonly ResourceTypeName[] = ['User', 'Group'];

const idOf = (member: unknown): string => (isObject(member) && typeof member.value === 'string' ? member.value : '');
