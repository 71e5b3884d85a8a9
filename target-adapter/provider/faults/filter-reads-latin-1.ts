import { defineFault } from '../fault.ts';

export const filterReadsLatin1 = defineFault({
  id: 'filter-reads-latin-1',
  title: 'Filters read the query in another encoding than UTF-8',
  caughtBy: ['languages/filter'],
  distort: (request, response) =>
    /[^ -~]/.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
