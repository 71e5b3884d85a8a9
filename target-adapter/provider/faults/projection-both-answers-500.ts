import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionBothAnswers500 = defineFault({
  id: 'projection-both-answers-500',
  title: 'Both parameters together answer 500',
  caughtBy: ['projection/both'],
  distort: (request, response) =>
    request.query.has('attributes') && request.query.has('excludedAttributes')
      ? refusing(response, 500, 'cannot do both')
      : response,
});
