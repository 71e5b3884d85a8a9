import { defineFault } from '../fault.ts';

export const patchAnswersText = defineFault({
  id: 'patch-answers-text',
  title: 'PATCH answers 200 with a text',
  caughtBy: ['always/json-object', 'always/patch-answer'],
  distort(request, response) {
    return request.method === 'PATCH' && response.status === 200 ? { ...response, body: 'updated' } : response;
  },
});
