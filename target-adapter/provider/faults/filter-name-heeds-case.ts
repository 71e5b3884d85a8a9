import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterNameHeedsCase = defineFault({
  id: 'filter-name-heeds-case',
  title: 'Filters take attribute names in one spelling only',
  caughtBy: ['filter/name-any-case'],
  distort: ({ query }, response) =>
    /USERNAME/.test(query.get('filter') ?? '')
      ? refusing(response, 400, 'no such attribute', 'invalidFilter')
      : response,
});
