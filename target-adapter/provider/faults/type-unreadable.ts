import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const typeUnreadable = defineFault({
  id: 'type-unreadable',
  title: 'A resource type cannot be read by itself',
  caughtBy: ['discovery/type-by-id'],
  distort: (request, response) =>
    request.path.startsWith('/ResourceTypes/') ? refusing(response, 404, 'no such type') : response,
});
