import { defineFault } from '../fault.ts';

export const deleteAnswers200 = defineFault({
  id: 'delete-answers-200',
  title: 'DELETE answers 200',
  caughtBy: ['delete/status', 'always/delete-answer'],
  distort(request, response) {
    return request.method === 'DELETE' && response.status === 204 ? { ...response, status: 200, body: {} } : response;
  },
});
