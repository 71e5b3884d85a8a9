import { turnedRound } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const sortByPartIgnored = defineFault({
  id: 'sort-by-part-ignored',
  title: 'Sorting by a part of a name puts people in another order',
  caughtBy: ['sort/by-part'],
  distort: (request, response) =>
    request.query.get('sortBy')?.startsWith('name.') === true ? turnedRound(response) : response,
});
