import { attribute, isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import type { Account } from './account.ts';
import { withAddress } from './address.ts';
import type { Setting } from './setting.ts';

/** A person as a GET shows them now, without `meta.location`. */
export function shownTo({ policies, behaviour }: Setting, account: Account): Resource {
  const known = shown.get(account);
  if (known) return known;
  const meta = {
    resourceType: 'User',
    created: new Date(account.created).toISOString(),
    lastModified: new Date(account.lastModified).toISOString(),
  };
  const resource = { ...attributesShown({ policies, behaviour }, account), id: account.id, meta };
  shown.set(account, resource);
  return resource;
}

/** Accounts are never changed in place, so what is shown of one can be kept. */
const shown = new WeakMap<Account, Resource>();

export function attributesShown(
  { policies, behaviour }: Pick<Setting, 'policies' | 'behaviour'>,
  { resource, pending }: Account,
): JsonObject {
  return pending && policies.address.shows(behaviour) === 'new' ? withAddress(resource, pending) : resource;
}

/** The groups that the declared attribute names: a string, or the values of a multi-valued attribute. */
export function groupsNamed(resource: JsonObject, groupAttribute: string): readonly string[] {
  const value = attribute(resource, ...stepsOf(groupAttribute));
  const values = Array.isArray(value)
    ? value.map((element) => (isObject(element) ? attribute(element, 'value') : element))
    : [value];
  return values.filter((name): name is string => typeof name === 'string' && name !== '');
}

/** `URN:department` is two steps, the URN with its dots being one; `name.title` two. */
function stepsOf(path: string): readonly string[] {
  if (!path.toLowerCase().startsWith('urn:')) return path.split('.');
  const end = path.lastIndexOf(':');
  return [path.slice(0, end), ...path.slice(end + 1).split('.')];
}
