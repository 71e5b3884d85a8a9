import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putNotAllowed = defineFault({
  id: 'put-not-allowed',
  title: 'PUT answers 405',
  caughtBy: ['replace/supported'],
  distort(request, response) {
    return request.method === 'PUT' ? refusing(response, 405, 'PUT is not supported') : response;
  },
});
