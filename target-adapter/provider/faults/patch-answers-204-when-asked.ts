import { defineFault } from '../fault.ts';

export const patchAnswers204WhenAsked = defineFault({
  id: 'patch-answers-204-when-asked',
  title: 'PATCH answers 204 though the request names attributes',
  caughtBy: ['patch/answer-asked-for'],
  distort(request, response) {
    if (request.method !== 'PATCH' || response.status !== 200) return response;
    const { body: _dropped, ...bare } = response;
    return { ...bare, status: 204 };
  },
});
