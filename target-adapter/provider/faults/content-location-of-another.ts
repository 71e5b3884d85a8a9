import { asks } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const contentLocationOfAnother = defineFault({
  id: 'content-location-of-another',
  title: 'Content-Location leads to another person than meta.location',
  caughtBy: ['always/location-matches-meta'],
  distort(request, response) {
    return asks(request, ['GET'], '/Users') && request.path !== '/Users' && response.status === 200
      ? { ...response, headers: { ...response.headers, 'content-location': '/scim/v2/Users/0' } }
      : response;
  },
});
