import { sentBody, turnedRound } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const sortInSearchIgnored = defineFault({
  id: 'sort-in-search-ignored',
  title: 'A search by POST does not read sortOrder',
  caughtBy: ['sort/in-search'],
  distort: (request, response) =>
    request.path.endsWith('/.search') && sentBody(request).sortOrder === 'descending'
      ? turnedRound(response)
      : response,
});
