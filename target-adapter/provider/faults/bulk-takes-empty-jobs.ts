import { bulkResponse } from '../../scim/urns.ts';
import { sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkTakesEmptyJobs = defineFault({
  id: 'bulk-takes-empty-jobs',
  title: 'A bulk message without operations is answered as if there had been none to carry out',
  caughtBy: ['bulk/malformed'],
  distort: (request, response) =>
    request.path === '/Bulk' && response.status === 400 && sentBody(request).Operations === undefined
      ? { ...response, status: 200, body: { schemas: [bulkResponse], Operations: [] } }
      : response,
});
