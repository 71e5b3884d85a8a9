import { defineFault } from '../fault.ts';

export const filterBrokenFindsNobody = defineFault({
  id: 'filter-broken-finds-nobody',
  title: 'A filter that breaks off finds nobody',
  caughtBy: ['filter/broken-refused'],
  distort: (request, response) =>
    response.status === 400 && !/regex| gt /.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
