import { defineFault } from '../fault.ts';

export const searchTakesBrokenFilter = defineFault({
  id: 'search-takes-broken-filter',
  title: 'A search by POST with a broken filter finds nobody',
  caughtBy: ['search/bad-filter'],
  distort: (request, response) =>
    request.path.endsWith('/.search') && request.text.includes('regex')
      ? { ...response, status: 200, body: { totalResults: 0 } }
      : response,
});
