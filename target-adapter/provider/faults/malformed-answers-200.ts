import { defineFault } from '../fault.ts';

export const malformedAnswers200 = defineFault({
  id: 'malformed-answers-200',
  title: 'A body that is not JSON is passed over with 200',
  caughtBy: ['errors/malformed'],
  distort: (request, response) =>
    request.method === 'POST' && response.status === 400 && !request.text.endsWith('}')
      ? { ...response, status: 200, body: {} }
      : response,
});
