import { defineFault } from '../fault.ts';

export const createAnswers200 = defineFault({
  id: 'create-answers-200',
  title: 'POST answers 200',
  caughtBy: ['create/status'],
  distort(_request, response) {
    return response.status === 201 ? { ...response, status: 200 } : response;
  },
});
