import { type AttributeIndex, indexAttributes } from '../../scim/attribute-index.ts';
import { parseAttributePath } from '../../scim/attribute-path.ts';
import type { Schema, SchemaAttribute } from '../../scim/schema.ts';
import { badge } from '../../scim/schemas/badge.ts';
import { commonAttributes } from '../../scim/schemas/common-attributes.ts';
import { device } from '../../scim/schemas/device.ts';
import { enterpriseUser } from '../../scim/schemas/enterprise-user.ts';
import { group } from '../../scim/schemas/group.ts';
import { user } from '../../scim/schemas/user.ts';
import type { ResourceTypeName } from '../repository.ts';

/** A resource type as this service provider serves it. */
export type ServedType = {
  readonly name: ResourceTypeName;
  /** Below the base URL. */
  readonly endpoint: '/Users' | '/Groups' | '/Devices';
  readonly index: AttributeIndex;
  /** What becomes of a value for an attribute that is not served. */
  readonly onUnknown: 'ignore' | 'refuse';
};

export type ServedOptions = {
  readonly types: readonly ResourceTypeName[];
  /**
   * The attributes of a User that may be sent: any that the schemas know (others are ignored), or these alone (others are
   * refused). A name, with or without its URN, covers its sub-attributes; the URN of an extension covers all of it.
   */
  readonly attributes: 'any' | readonly string[];
};

export function servedTypes({ types, attributes }: ServedOptions): readonly ServedType[] {
  const isServed = (type: ResourceTypeName): boolean => types.includes(type);
  return [
    ...(isServed('User') ? [attributes === 'any' ? wholeUser(isServed) : listedUser(attributes)] : []),
    ...(isServed('Group') ? [wholeGroup] : []),
    ...(isServed('Device') ? [wholeDevice] : []),
  ];
}

const wholeGroup: ServedType = {
  name: 'Group',
  endpoint: '/Groups',
  index: indexAttributes(group, []),
  onUnknown: 'ignore',
};

const wholeDevice: ServedType = {
  name: 'Device',
  endpoint: '/Devices',
  index: indexAttributes(device, []),
  onUnknown: 'ignore',
};

const userWithGroups: ServedType = {
  name: 'User',
  endpoint: '/Users',
  index: indexAttributes(user, [enterpriseUser]),
  onUnknown: 'ignore',
};

const userWithoutGroups: ServedType = {
  ...userWithGroups,
  index: indexAttributes({ ...user, attributes: user.attributes.filter(({ name }) => name !== 'groups') }, [
    enterpriseUser,
  ]),
};

/** Whoever is lent a device has a badge. */
const badged = (type: ServedType): ServedType => ({
  ...type,
  index: indexAttributes(type.index.schema, [...type.index.extensions, badge]),
});

const userWithBadge = badged(userWithGroups);
const userWithBadgeAlone = badged(userWithoutGroups);

function wholeUser(isServed: (type: ResourceTypeName) => boolean): ServedType {
  if (isServed('Device')) return isServed('Group') ? userWithBadge : userWithBadgeAlone;
  return isServed('Group') ? userWithGroups : userWithoutGroups;
}

function listedUser(names: readonly string[]): ServedType {
  const listed = new Set(names.map(wholeAttributeOf));
  const isListed = (schema: Schema, { name }: SchemaAttribute): boolean =>
    listed.has(name.toLowerCase()) || listed.has(`${schema.id}:${name}`.toLowerCase());

  const own = user.attributes.filter((attribute) => attribute.required || isListed(user, attribute));
  const common = commonAttributes.filter(({ name }) => name !== 'externalId' || listed.has('externalid'));
  const extended = enterpriseUser.attributes.filter(
    (attribute) => listed.has(enterpriseUser.id.toLowerCase()) || isListed(enterpriseUser, attribute),
  );
  return {
    name: 'User',
    endpoint: '/Users',
    index: indexAttributes(
      { ...user, attributes: own },
      extended.length === 0 ? [] : [{ ...enterpriseUser, attributes: extended }],
      common,
    ),
    onUnknown: 'refuse',
  };
}

/** `name.givenName` -> `name`; in lower case. */
function wholeAttributeOf(listed: string): string {
  const path = parseAttributePath(listed);
  if (path?.sub === undefined) return listed.toLowerCase();
  return `${path.urn === undefined ? '' : `${path.urn}:`}${path.name}`.toLowerCase();
}
