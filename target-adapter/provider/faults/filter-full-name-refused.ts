import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterFullNameRefused = defineFault({
  id: 'filter-full-name-refused',
  title: 'Filters take no schema in front of a name',
  caughtBy: ['filter/full-name'],
  distort: ({ query }, response) =>
    /^urn:/.test(query.get('filter') ?? '') ? refusing(response, 400, 'no such attribute', 'invalidFilter') : response,
});
