import { defineFault } from '../fault.ts';

export const unknownPathAnswers200 = defineFault({
  id: 'unknown-path-answers-200',
  title: 'A path that nobody serves answers 200',
  caughtBy: ['errors/unknown-path'],
  distort: (request, response) =>
    request.path === '/NoSuchEndpoint' ? { ...response, status: 200, body: {} } : response,
});
