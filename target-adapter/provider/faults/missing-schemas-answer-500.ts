import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const missingSchemasAnswer500 = defineFault({
  id: 'missing-schemas-answer-500',
  title: 'A create without schemas answers 500',
  caughtBy: ['create/schemas-missing'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && sentBody(request).schemas === undefined
      ? refusing(response, 500, 'Something broke.')
      : response,
});
