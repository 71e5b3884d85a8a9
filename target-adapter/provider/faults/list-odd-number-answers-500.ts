import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listOddNumberAnswers500 = defineFault({
  id: 'list-odd-number-answers-500',
  title: 'A count that is no number answers 500',
  caughtBy: ['list/odd-numbers'],
  distort: (request, response) =>
    request.query.get('count') === 'abc' ? refusing(response, 500, 'invalid input') : response,
});
