import { defineFault } from '../fault.ts';

export const filterSortsCertificates = defineFault({
  id: 'filter-sorts-certificates',
  title: 'Certificates have an order in filters',
  caughtBy: ['filter/binary-order-refused'],
  distort: (request, response) =>
    /x509Certificates/.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
