import { defineFault } from '../fault.ts';

export const unknownIdAnswersEmpty = defineFault({
  id: 'unknown-id-answers-empty',
  title: 'GET of an id that nobody has answers 200 with an empty object',
  caughtBy: ['read/unknown-not-found'],
  distort(request, response) {
    return request.method === 'GET' && response.status === 404 ? { ...response, status: 200, body: {} } : response;
  },
});
