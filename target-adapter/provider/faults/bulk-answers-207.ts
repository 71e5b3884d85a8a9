import { defineFault } from '../fault.ts';

export const bulkAnswers207 = defineFault({
  id: 'bulk-answers-207',
  title: 'A bulk job answers 207, as WebDAV does',
  caughtBy: ['bulk/answered'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk' && response.status === 200
      ? { ...response, status: 207 }
      : response,
});
