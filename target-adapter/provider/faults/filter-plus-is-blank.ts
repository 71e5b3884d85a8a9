import { defineFault } from '../fault.ts';

export const filterPlusIsBlank = defineFault({
  id: 'filter-plus-is-blank',
  title: 'A plus in a filter is read as a blank',
  caughtBy: ['languages/plus'],
  distort: (request, response) =>
    /\+tag@/.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
