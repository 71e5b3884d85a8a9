import { isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const plainMemberIsAGroup = defineFault({
  id: 'plain-member-is-a-group',
  title: 'A member who was added without a type is shown as a group',
  caughtBy: ['okta/member-plain'],
  distort(request, response) {
    if (request.method !== 'GET' || !/^\/Groups\/./.test(request.path)) return response;
    return withBody(response, (group) => ({
      ...group,
      ...(Array.isArray(group.members)
        ? { members: group.members.map((member) => (isObject(member) ? { ...member, type: 'Group' } : member)) }
        : {}),
    }));
  },
});
