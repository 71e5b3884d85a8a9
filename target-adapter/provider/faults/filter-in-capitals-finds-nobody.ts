import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterInCapitalsFindsNobody = defineFault({
  id: 'filter-in-capitals-finds-nobody',
  title: 'A filter by a userName in capitals finds nobody',
  caughtBy: ['entra/match-any-case', 'create/found-any-case'],
  distort: (request, response) =>
    /^userName eq "[^a-z]+"$/.test(request.query.get('filter') ?? '')
      ? listing(request, response, (list) => ({ ...list, totalResults: 0, itemsPerPage: 0, Resources: [] }))
      : response,
});
