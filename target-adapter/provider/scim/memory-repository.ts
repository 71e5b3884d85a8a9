import { isDeepStrictEqual } from 'node:util';
import { caseless } from '../../scim/prepared-text.ts';
import { isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { Repository, ResourceTypeName } from '../repository.ts';

/**
 * The plainest organization that RFC 7643 and 7644 allow: changes act at once, `userName` is unique without regard to case,
 * DELETE removes for good and takes the resource out of every group. Shows what a Repository owes.
 */
export function createMemoryRepository({ now }: { readonly now: () => number }): Repository {
  const stores: Readonly<Record<ResourceTypeName, Map<string, Resource>>> = {
    User: new Map(),
    Group: new Map(),
    Device: new Map(),
  };
  const userIds = new Map<string, string>();
  let lastId = 0;

  return {
    list: (type) => stores[type].values(),
    get: (type, id) => stores[type].get(id),
    create(type, wanted) {
      refuseTaken(wanted);
      lastId += 1;
      const id = String(lastId);
      const at = timestamp();
      return put(type, { ...stored(wanted), id, meta: { resourceType: type, created: at, lastModified: at } });
    },
    replace(type, id, wanted) {
      const { id: _id, meta, ...before } = known(type, id);
      refuseTaken(wanted, id);
      if (isDeepStrictEqual(before, stored(wanted))) return known(type, id);
      userIds.delete(keyOf(before));
      const dates = isObject(meta) ? meta : {};
      return put(type, { ...stored(wanted), id, meta: { ...dates, lastModified: timestamp() } });
    },
    remove(type, id) {
      userIds.delete(keyOf(known(type, id)));
      stores[type].delete(id);
      for (const group of stores.Group.values()) {
        if (Array.isArray(group.members) && group.members.some((member) => isMember(member, id))) {
          const members = group.members.filter((member) => !isMember(member, id));
          put('Group', {
            ...group,
            members,
            meta: { ...(isObject(group.meta) ? group.meta : {}), lastModified: timestamp() },
          });
        }
      }
    },
  };

  function known(type: ResourceTypeName, id: string): Resource {
    const found = stores[type].get(id);
    if (found === undefined) throw new ScimError(404, `there is no ${type} with the id ${JSON.stringify(id)}`);
    return found;
  }

  function put(type: ResourceTypeName, resource: Resource): Resource {
    stores[type].set(resource.id, resource);
    if (type === 'User') userIds.set(keyOf(resource), resource.id);
    return resource;
  }

  function refuseTaken(wanted: JsonObject, id?: string): void {
    const holder = userIds.get(keyOf(wanted));
    if (holder === undefined || holder === id) return;
    throw new ScimError(409, `the userName ${JSON.stringify(wanted.userName)} is taken`, 'uniqueness');
  }

  function timestamp(): string {
    return new Date(now()).toISOString();
  }
}

/** Nobody logs in here: a password is forgotten at once. */
function stored({ password: _password, ...rest }: JsonObject): JsonObject {
  return rest;
}

const keyOf = ({ userName }: JsonObject): string => (typeof userName === 'string' ? caseless(userName) : '');

const isMember = (member: unknown, id: string): boolean => isObject(member) && member.value === id;
