import { defineFault } from '../fault.ts';

export const putAnswersNothing = defineFault({
  id: 'put-answers-nothing',
  title: 'PUT answers 200 without a body',
  caughtBy: ['always/put-answer'],
  distort(request, response) {
    if (request.method !== 'PUT' || response.status !== 200) return response;
    const { body: _dropped, ...rest } = response;
    return rest;
  },
});
