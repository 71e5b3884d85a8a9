import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupFilterFindsNobody = defineFault({
  id: 'group-filter-finds-nobody',
  title: 'A filter of groups without members finds none',
  caughtBy: ['entra/group-matched', 'entra/group-any-case', 'entra/flow-linked'],
  distort: (request, response) =>
    request.path === '/Groups' && request.query.has('filter') && request.query.has('excludedAttributes')
      ? listing(request, response, (list) => ({ ...list, totalResults: 0, itemsPerPage: 0, Resources: [] }))
      : response,
});
