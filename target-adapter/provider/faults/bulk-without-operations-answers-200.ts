import { bulkResponse } from '../../scim/urns.ts';
import { sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkWithoutOperationsAnswers200 = defineFault({
  id: 'bulk-without-operations-answers-200',
  title: 'A bulk job without Operations is taken for done',
  caughtBy: ['bulk/job-malformed'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk' && sentBody(request).Operations === undefined
      ? { ...response, status: 200, body: { schemas: [bulkResponse], Operations: [] } }
      : response,
});
