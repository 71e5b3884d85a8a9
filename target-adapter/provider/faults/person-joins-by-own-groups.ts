import { attribute } from '../../scim/resource.ts';
import { asks, sentOperations, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const personJoinsByOwnGroups = defineFault({
  id: 'person-joins-by-own-groups',
  title: 'A person joins a group by a PATCH of their own groups',
  caughtBy: ['references/groups-read-only'],
  remembering() {
    /** By the id of a group, who joined. */
    const joined = new Map<unknown, unknown>();
    return (request, response) => {
      const id = request.path.split('/').at(-1);
      const joins = sentOperations(request).find(({ path }) => path === 'groups')?.value;
      if (asks(request, ['PATCH'], '/Users') && Array.isArray(joins)) {
        joined.set(attribute(joins[0], 'value'), id);
        return { status: 204, headers: {} };
      }
      const value = asks(request, ['GET'], '/Groups') ? joined.get(id) : undefined;
      return value === undefined
        ? response
        : withBody(response, (group) => ({
            ...group,
            members: [...(Array.isArray(group.members) ? group.members : []), { value }],
          }));
    };
  },
});
