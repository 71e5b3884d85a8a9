import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const malformedPatchAnswers500 = defineFault({
  id: 'malformed-patch-answers-500',
  title: 'A PATCH that cannot be read answers 500',
  caughtBy: [
    'patch/schemas-required',
    'patch/operations-required',
    'patch/op-unknown',
    'patch/path-malformed',
    'patch/value-required',
  ],
  distort(request, response) {
    return request.method === 'PATCH' && response.status === 400
      ? refusing(response, 500, 'Internal server error')
      : response;
  },
});
