import { attribute } from '../../scim/resource.ts';
import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupTakesIdOfPerson = defineFault({
  id: 'group-takes-id-of-person',
  title: 'A new group shows the id of a person',
  caughtBy: ['references/ids-apart'],
  remembering() {
    /** Of the last person who was created. */
    let personId: unknown;
    return (request, response) => {
      const isCreated = response.status === 201;
      if (isCreated && asks(request, ['POST'], '/Users')) personId = attribute(response.body, 'id') ?? personId;
      return isCreated && asks(request, ['POST'], '/Groups')
        ? withBody(response, (body) => ({ ...body, id: personId ?? body.id }))
        : response;
    };
  },
});
