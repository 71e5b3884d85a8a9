import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterWithoutCountIsEmpty = defineFault({
  id: 'filter-without-count-is-empty',
  title: 'A filter with startIndex and without count answers an empty page',
  caughtBy: ['google/filter-without-count'],
  distort: (request, response) =>
    request.query.has('filter') && request.query.has('startIndex') && !request.query.has('count')
      ? listing(request, response, (list) => ({ ...list, totalResults: 0, itemsPerPage: 0, Resources: [] }))
      : response,
});
