import { defineFault } from '../fault.ts';

export const createLocatesAnother = defineFault({
  id: 'create-locates-another',
  title: 'POST answers with the Location of another resource',
  caughtBy: ['create/location'],
  distort(request, response) {
    const { location } = response.headers;
    if (request.method !== 'POST' || response.status !== 201 || location === undefined) return response;
    return { ...response, headers: { ...response.headers, location: `${location.slice(0, -1)}x` } };
  },
});
