import { defineFault } from '../fault.ts';

export const postOnResourceAccepted = defineFault({
  id: 'post-on-resource-accepted',
  title: 'POST on a person is accepted',
  caughtBy: ['errors/method'],
  distort: (request, response) =>
    request.method === 'POST' && request.path.startsWith('/Users/') && response.status === 405
      ? { ...response, status: 200, body: {} }
      : response,
});
