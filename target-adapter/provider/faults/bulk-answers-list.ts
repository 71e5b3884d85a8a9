import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkAnswersList = defineFault({
  id: 'bulk-answers-list',
  title: 'The answer to a bulk job is the bare list of results',
  caughtBy: ['bulk/message'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk' && response.status === 200
      ? withBody(response, (body) => body.Operations)
      : response,
});
