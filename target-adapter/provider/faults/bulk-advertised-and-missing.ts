import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkAdvertisedAndMissing = defineFault({
  id: 'bulk-advertised-and-missing',
  title: 'Bulk operations are announced, and /Bulk is not there',
  caughtBy: ['bulk/answered'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk'
      ? refusing(response, 404, 'there is nothing at /Bulk')
      : response,
});
