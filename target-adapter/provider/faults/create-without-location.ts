import { defineFault } from '../fault.ts';

export const createWithoutLocation = defineFault({
  id: 'create-without-location',
  title: 'POST answers 201 without a Location header',
  caughtBy: ['create/location'],
  distort(request, response) {
    if (request.method !== 'POST' || response.status !== 201) return response;
    const { location: _dropped, ...headers } = response.headers;
    return { ...response, headers };
  },
});
