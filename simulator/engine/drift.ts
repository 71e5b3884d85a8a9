import { attribute, type Resource } from '../../target-adapter/scim/resource.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';
import { type MappedAttribute, valueAt } from '../mapping/target-path.ts';
import type { Beliefs, GroupBelief, PersonBelief } from './job/belief.ts';

/** One way in which the target does not hold what the identity provider believes. */
export type Difference =
  /** Believed there, and not there. */
  | {
      readonly kind: 'missing';
      readonly what: What;
      readonly id: string;
      readonly who: string;
      readonly resourceId: string;
    }
  /** Several resources for one name. */
  | { readonly kind: 'doubled'; readonly what: What; readonly who: string; readonly resourceIds: readonly string[] }
  /** There, and nobody believes it is. */
  | { readonly kind: 'extra'; readonly what: What; readonly who: string; readonly resourceId: string }
  | {
      readonly kind: 'attribute';
      readonly what: What;
      readonly id: string;
      readonly who: string;
      readonly resourceId: string;
      readonly path: string;
      readonly believed: string | boolean;
      readonly held: unknown;
    }
  | {
      readonly kind: 'membership';
      readonly id: string;
      readonly who: string;
      readonly resourceId: string;
      /** The target's ids of members who should be in it, and of those who should not. */
      readonly lacking: readonly string[];
      readonly surplus: readonly string[];
    };

type What = 'person' | 'group';

export type DriftMaterial = {
  readonly beliefs: Beliefs;
  /** Everything that was read from the target; what is not of this run is left out by `isOurs`. */
  readonly users: readonly Resource[];
  /** Absent: the target has no groups, and none are compared. */
  readonly groups?: readonly Resource[];
  isOurs(resource: Resource): boolean;
  /** Whether the target is bound to hold this attribute as it was sent. Default: each. */
  isCompared?(path: string): boolean;
};

/**
 * Compares what the identity provider believes with what the target holds, and names each difference. Merciful where no
 * target is bound: an empty source is nobody's word; names and addresses are compared without regard to case (RFC 7643
 * §4.1), booleans also as strings; what went out without a clear answer may be there or not; who was deleted may still be
 * shown as inactive; a member who is nobody in the target is left out.
 */
export function findDrift(material: DriftMaterial): readonly Difference[] {
  const { beliefs, isOurs, isCompared = () => true } = material;
  const users = material.users.filter(isOurs);
  const userOf = new Map(users.map((user) => [user.id, user]));
  const found: Difference[] = [
    ...existence('person', beliefs.people, users, nameOfPerson),
    ...beliefs.people.flatMap((belief) => attributesOf(belief, userOf, isCompared)),
  ];
  if (material.groups === undefined) return found;
  const groups = material.groups.filter(isOurs);
  const idOf = new Map(beliefs.people.map(({ id, resourceId }) => [id, resourceId]));
  return [
    ...found,
    ...existence('group', beliefs.groups, groups, ({ group }) => group.displayName),
    ...beliefs.groups.flatMap((belief) => groupDrift(belief, groups, idOf, userOf)),
  ];
}

/** One line for a person who reads. */
export function tellDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'missing':
      return `${difference.who} is missing: ${difference.resourceId} is linked, and the target does not hold it`;
    case 'doubled':
      return `${difference.who} is there ${difference.resourceIds.length} times: ${difference.resourceIds.join(', ')}`;
    case 'extra':
      return `${difference.who} (${difference.resourceId}) is in the target, and the identity provider does not know it`;
    case 'attribute':
      return `${difference.who}: ${difference.path} is believed to be ${JSON.stringify(difference.believed)}, the target holds ${shortened(JSON.stringify(difference.held) ?? 'nothing', 200)}`;
    case 'membership':
      return `${difference.who}: ${[
        ...difference.lacking.map((id) => `${id} is no member, and should be`),
        ...difference.surplus.map((id) => `${id} is a member, and should not be`),
      ].join('; ')}`;
  }
}

type AnyBelief = PersonBelief | GroupBelief;

function existence<Belief extends AnyBelief>(
  what: What,
  beliefs: readonly Belief[],
  resources: readonly Resource[],
  nameOf: (belief: Belief) => string,
): readonly Difference[] {
  const held = new Set(resources.map(({ id }) => id));
  const linked = new Set(beliefs.map(({ resourceId }) => resourceId));
  /** Whom the identity provider has to do with, linked or not: their account may be there although nobody knows. */
  const perhapsThere = new Set<string>();
  const deletedOnes = new Set<string>();
  for (const belief of beliefs) {
    const names = [belief.id, nameOf(belief)].map((name) => name.toLowerCase());
    if (belief.existence === 'perhaps-created') for (const name of names) perhapsThere.add(name);
    if (belief.state === 'deleted') for (const name of names) deletedOnes.add(name);
  }

  const missing = beliefs.flatMap((belief): readonly Difference[] => {
    const { id, resourceId } = belief;
    if (resourceId === undefined || held.has(resourceId) || belief.existence === 'perhaps-deleted') return [];
    return [{ kind: 'missing', what, id, who: nameOf(belief), resourceId }];
  });
  const doubled = new Map<string, Difference>();
  for (const [who, resourceIds] of groupedByName(resources)) {
    const key = resourceIds.join(' ');
    if (resourceIds.length > 1 && !doubled.has(key)) doubled.set(key, { kind: 'doubled', what, who, resourceIds });
  }
  const extra = resources.flatMap((resource): readonly Difference[] => {
    if (linked.has(resource.id)) return [];
    const names = namesOf(resource).map((name) => name.toLowerCase());
    if (names.some((name) => perhapsThere.has(name))) return [];
    if (attribute(resource, 'active') === false && names.some((name) => deletedOnes.has(name))) return [];
    return [{ kind: 'extra', what, who: namesOf(resource)[0] ?? resource.id, resourceId: resource.id }];
  });
  return [...missing, ...doubled.values(), ...extra];
}

function attributesOf(
  belief: PersonBelief,
  userOf: ReadonlyMap<string, Resource>,
  isCompared: (path: string) => boolean,
): readonly Difference[] {
  const { id, resourceId } = belief;
  const resource = resourceId === undefined ? undefined : userOf.get(resourceId);
  if (resource === undefined || resourceId === undefined) return [];
  return belief.attributes.flatMap(({ path, value }): readonly Difference[] => {
    if (value === undefined || !isCompared(path)) return [];
    const held = valueAt(resource, path);
    const mayBe = [value, ...belief.perhaps.filter((other) => other.path === path).map((other) => other.value)];
    if (mayBe.some((believed) => isSame(path, believed, held))) return [];
    return [
      { kind: 'attribute', what: 'person', id, who: nameOfPerson(belief), resourceId, path, believed: value, held },
    ];
  });
}

function groupDrift(
  belief: GroupBelief,
  groups: readonly Resource[],
  idOf: ReadonlyMap<string, string | undefined>,
  users: ReadonlyMap<string, Resource>,
): readonly Difference[] {
  const { id, resourceId, group } = belief;
  const resource = groups.find((other) => other.id === resourceId);
  if (resource === undefined || resourceId === undefined) return [];
  const who = group.displayName;
  const found: Difference[] = [];
  const held = attribute(resource, 'displayName');
  if (!isSame('displayName', who, held) && belief.state === 'provisioned') {
    found.push({ kind: 'attribute', what: 'group', id, who, resourceId, path: 'displayName', believed: who, held });
  }
  const believed = new Set(belief.memberIds.flatMap((member) => idOf.get(member) ?? []));
  const perhaps = new Set(belief.perhaps.flatMap((member) => idOf.get(member) ?? []));
  const members = membersOf(resource).filter((member) => users.has(member));
  const isSure = (member: string): boolean => !perhaps.has(member);
  const lacking = [...believed].filter((member) => isSure(member) && users.has(member) && !members.includes(member));
  const surplus = members.filter((member) => isSure(member) && !believed.has(member));
  if (lacking.length + surplus.length > 0) found.push({ kind: 'membership', id, who, resourceId, lacking, surplus });
  return found;
}

function membersOf(group: Resource): readonly string[] {
  const members = attribute(group, 'members');
  if (!Array.isArray(members)) return [];
  return members.flatMap((member: unknown) => {
    const value = attribute(member, 'value');
    return typeof value === 'string' ? [value] : [];
  });
}

const isSame = (path: string, believed: MappedAttribute['value'], held: unknown): boolean => {
  if (held === believed) return true;
  if (held === undefined || held === null || held === '') return believed === undefined || believed === '';
  if (typeof held === 'object') return false;
  const foldsCase =
    typeof believed === 'boolean' || path === 'userName' || path === 'displayName' || path.startsWith('emails');
  return foldsCase && String(held).toLowerCase() === String(believed).toLowerCase();
};

/** Ids by what may not be there twice: userName of a person, the directory's id of either. */
function groupedByName(resources: readonly Resource[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const resource of resources) {
    for (const name of new Set(identifiersOf(resource).map((identifier) => identifier.toLowerCase()))) {
      ids.set(name, [...(ids.get(name) ?? []), resource.id]);
    }
  }
  return ids;
}

const identifiersOf = (resource: Resource): readonly string[] =>
  ['userName', 'externalId'].map((name) => attribute(resource, name)).filter((name) => typeof name === 'string');

const namesOf = (resource: Resource): readonly string[] =>
  ['userName', 'displayName', 'externalId']
    .map((name) => attribute(resource, name))
    .filter((name) => typeof name === 'string');

const nameOfPerson = ({ person }: PersonBelief): string => person.email;
