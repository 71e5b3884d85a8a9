import { isObject, isUnassigned } from '../../scim/resource.ts';
import { asks, listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupMatchHidesTheUnlinked = defineFault({
  id: 'group-match-hides-the-unlinked',
  title: 'A matching query passes over groups without an externalId',
  caughtBy: ['entra/flow-linked'],
  distort: (request, response) =>
    asks(request, ['GET'], '/Groups') && request.query.has('filter')
      ? listing(request, response, (list) => {
          const linked = (Array.isArray(list.Resources) ? list.Resources : []).filter(
            (each) => isObject(each) && !isUnassigned(each.externalId),
          );
          return { ...list, totalResults: linked.length, itemsPerPage: linked.length, Resources: linked };
        })
      : response,
});
