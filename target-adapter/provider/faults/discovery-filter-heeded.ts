import { defineFault } from '../fault.ts';

export const discoveryFilterHeeded = defineFault({
  id: 'discovery-filter-heeded',
  title: 'Discovery takes filters',
  caughtBy: ['discovery/filter-forbidden'],
  distort: (request, response) =>
    request.method === 'GET' && request.query.has('filter') && /^\/(Schemas|ResourceTypes)$/.test(request.path)
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
