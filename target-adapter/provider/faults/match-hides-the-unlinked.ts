import { isObject, isUnassigned } from '../../scim/resource.ts';
import { asks, listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const matchHidesTheUnlinked = defineFault({
  id: 'match-hides-the-unlinked',
  title: 'A matching query passes over accounts without an externalId',
  caughtBy: ['entra/flow-linked'],
  distort: (request, response) =>
    asks(request, ['GET'], '/Users') && /^filter=userName\+eq/.test(request.queryText ?? '')
      ? listing(request, response, (list) => {
          const linked = (Array.isArray(list.Resources) ? list.Resources : []).filter(
            (each) => isObject(each) && !isUnassigned(each.externalId),
          );
          return { ...list, totalResults: linked.length, itemsPerPage: linked.length, Resources: linked };
        })
      : response,
});
