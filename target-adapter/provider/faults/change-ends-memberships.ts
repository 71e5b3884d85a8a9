import { attribute } from '../../scim/resource.ts';
import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const changeEndsMemberships = defineFault({
  id: 'change-ends-memberships',
  title: 'Whoever is changed is a member of no group any more',
  caughtBy: ['members/survive-change'],
  remembering() {
    const changed = new Set<unknown>();
    return (request, response) => {
      if (asks(request, ['PATCH', 'PUT'], '/Users')) changed.add(request.path.split('/').at(-1));
      if (!asks(request, ['GET'], '/Groups')) return response;
      return withBody(response, (body) =>
        Array.isArray(body.members)
          ? { ...body, members: body.members.filter((member) => !changed.has(attribute(member, 'value'))) }
          : body,
      );
    };
  },
});
