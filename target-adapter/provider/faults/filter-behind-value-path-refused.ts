import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterBehindValuePathRefused = defineFault({
  id: 'filter-behind-value-path-refused',
  title: 'A filter on the value behind a value path is refused as outside the grammar',
  caughtBy: ['entra/match-email'],
  distort: (request, response) =>
    /\]\.\w+ eq /.test(request.query.get('filter') ?? '')
      ? refusing(response, 400, 'an operator was expected', 'invalidFilter')
      : response,
});
