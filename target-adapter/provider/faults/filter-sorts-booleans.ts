import { defineFault } from '../fault.ts';

export const filterSortsBooleans = defineFault({
  id: 'filter-sorts-booleans',
  title: 'True and false have an order in filters',
  caughtBy: ['filter/boolean-order-refused'],
  distort: (request, response) =>
    /active gt/.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
