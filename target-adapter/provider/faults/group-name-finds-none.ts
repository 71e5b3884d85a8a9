import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupNameFindsNone = defineFault({
  id: 'group-name-finds-none',
  title: 'A filter on the name of a group finds none',
  caughtBy: ['groups/found-by-name', 'okta/group-linked'],
  distort: (request, response) =>
    request.path === '/Groups' && request.query.has('filter')
      ? listing(request, response, (list) => ({ ...list, totalResults: 0, Resources: [] }))
      : response,
});
