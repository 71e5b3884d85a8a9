import { defineFault } from '../fault.ts';

export const filterUnknownOperatorFindsNobody = defineFault({
  id: 'filter-unknown-operator-finds-nobody',
  title: 'An operator that nobody knows finds nobody',
  caughtBy: ['filter/operator-refused'],
  distort: (request, response) =>
    response.status === 400 && / regex /.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
