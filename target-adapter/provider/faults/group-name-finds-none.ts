import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupNameFindsNone = defineFault({
  id: 'group-name-finds-none',
  title: 'A filter on the name of a group finds none, and a second one is made',
  caughtBy: ['groups/found-by-name', 'okta/group-linked'],
  policies: (correct) => ({ ...correct, group: { ...correct.group, conflicts: () => false } }),
  distort: (request, response) =>
    request.path === '/Groups' && request.query.has('filter')
      ? listing(request, response, (list) => ({ ...list, totalResults: 0, Resources: [] }))
      : response,
});
