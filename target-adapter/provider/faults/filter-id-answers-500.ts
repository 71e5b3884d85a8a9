import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterIdAnswers500 = defineFault({
  id: 'filter-id-answers-500',
  title: 'An id of another shape in a filter answers 500',
  caughtBy: ['filter/id'],
  distort({ query }, response) {
    const [, id] = /^id eq "(.*)"$/.exec(query.get('filter') ?? '') ?? [];
    return id?.includes('@') ? refusing(response, 500, 'invalid input syntax for type uuid') : response;
  },
});
