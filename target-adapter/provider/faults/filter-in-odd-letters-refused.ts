import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterInOddLettersRefused = defineFault({
  id: 'filter-in-odd-letters-refused',
  title: 'A filter on username in small letters with Eq is refused',
  caughtBy: ['ping/match'],
  distort: (request, response) =>
    /^username Eq /.test(request.query.get('filter') ?? '')
      ? refusing(response, 400, 'no attribute username', 'invalidFilter')
      : response,
});
