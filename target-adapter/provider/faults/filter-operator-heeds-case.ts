import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterOperatorHeedsCase = defineFault({
  id: 'filter-operator-heeds-case',
  title: 'Filters take operators in lower case only',
  caughtBy: ['filter/operator-any-case'],
  distort: ({ query }, response) =>
    / EQ /.test(query.get('filter') ?? '') ? refusing(response, 400, 'no such operator', 'invalidFilter') : response,
});
