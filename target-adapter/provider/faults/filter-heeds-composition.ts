import { defineFault } from '../fault.ts';

export const filterHeedsComposition = defineFault({
  id: 'filter-heeds-composition',
  title: 'A name is found only as it is composed',
  caughtBy: ['languages/composed'],
  distort: (request, response) =>
    /\u0301/.test(request.query.get('filter') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
