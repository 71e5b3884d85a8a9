import { bulkRequest } from '../../scim/urns.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkAnswersAnotherMessage = defineFault({
  id: 'bulk-answers-another-message',
  title: 'The answer to a bulk job names itself a BulkRequest',
  caughtBy: ['bulk/message'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk' && response.status === 200
      ? withBody(response, (body) => ({ ...body, schemas: [bulkRequest] }))
      : response,
});
