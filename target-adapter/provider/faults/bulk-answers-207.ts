import { defineFault } from '../fault.ts';

export const bulkAnswers207 = defineFault({
  id: 'bulk-answers-207',
  title: 'A bulk job is answered with 207',
  caughtBy: ['bulk/answer'],
  distort: (request, response) =>
    request.path === '/Bulk' && response.status === 200 ? { ...response, status: 207 } : response,
});
