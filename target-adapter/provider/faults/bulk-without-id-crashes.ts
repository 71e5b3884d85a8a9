import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkWithoutIdCrashes = defineFault({
  id: 'bulk-without-id-crashes',
  title: 'A POST without bulkId brings a bulk job down',
  caughtBy: ['bulk/without-id'],
  distort: (request, response) =>
    request.path === '/Bulk' && request.text.includes('"POST"') && !request.text.includes('"bulkId"')
      ? refusing(response, 500, 'key bulkId not found')
      : response,
});
