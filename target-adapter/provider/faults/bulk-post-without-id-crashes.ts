import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkPostWithoutIdCrashes = defineFault({
  id: 'bulk-post-without-id-crashes',
  title: 'A POST without bulkId makes the whole job a server error',
  caughtBy: ['bulk/without-bulk-id'],
  distort: (request, response) =>
    request.method === 'POST' &&
    request.path === '/Bulk' &&
    sentOperations(request).some(({ method, bulkId }) => method === 'POST' && bulkId === undefined)
      ? refusing(response, 500, 'the server made a mistake')
      : response,
});
