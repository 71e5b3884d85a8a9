import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionUnknownAnswers500 = defineFault({
  id: 'projection-unknown-answers-500',
  title: 'A wish for an unknown attribute answers 500',
  caughtBy: ['projection/unknown-name'],
  distort: (request, response) =>
    request.query.get('attributes') === 'unheardOf' ? refusing(response, 500, 'no such column') : response,
});
