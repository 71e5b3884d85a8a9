import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkOperationWithoutPathCrashes = defineFault({
  id: 'bulk-operation-without-path-crashes',
  title: 'An operation without path makes the whole job a server error',
  caughtBy: ['bulk/operation-malformed'],
  distort: (request, response) =>
    request.method === 'POST' &&
    request.path === '/Bulk' &&
    sentOperations(request).some(({ path }) => path === undefined)
      ? refusing(response, 500, 'the server made a mistake')
      : response,
});
