import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const badPutAnswers500 = defineFault({
  id: 'bad-put-answers-500',
  title: 'PUT that does not follow the schema answers 500',
  caughtBy: ['replace/required-missing', 'replace/wrong-type'],
  distort(request, response) {
    return request.method === 'PUT' && response.status === 400
      ? refusing(response, 500, 'Internal server error')
      : response;
  },
});
