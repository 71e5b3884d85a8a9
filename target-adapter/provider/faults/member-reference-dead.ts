import { isObject, type JsonObject } from '../../scim/resource.ts';
import { asks, showing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const memberReferenceDead = defineFault({
  id: 'member-reference-dead',
  title: 'The $ref of a member leads nowhere',
  caughtBy: ['references/followed'],
  distort: (request, response) =>
    asks(request, ['GET'], '/Groups')
      ? showing(request, response, (group) =>
          Array.isArray(group.members) ? { ...group, members: group.members.filter(isObject).map(dead) } : group,
        )
      : response,
});

const dead = (member: JsonObject): JsonObject => ({
  ...member,
  $ref: String(member.$ref).replace('/Users/', '/People/'),
});
