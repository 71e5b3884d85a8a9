import { attribute } from '../../scim/resource.ts';
import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const deletedStaysMember = defineFault({
  id: 'deleted-stays-member',
  title: 'A person who is deleted stays a member of groups',
  caughtBy: ['members/deleted-leaves'],
  remembering() {
    /** Of the last person who was deleted since a group was created. */
    let deletedId: string | undefined;
    return (request, response) => {
      if (asks(request, ['POST'], '/Groups')) deletedId = undefined;
      if (asks(request, ['DELETE'], '/Users')) deletedId = request.path.split('/').at(-1);
      if (!asks(request, ['GET'], '/Groups') || deletedId === undefined) return response;
      const ghost = { value: deletedId };
      return withBody(response, (body) => {
        const members = attribute(body, 'members');
        return 'displayName' in body ? { ...body, members: [...(Array.isArray(members) ? members : []), ghost] } : body;
      });
    };
  },
});
