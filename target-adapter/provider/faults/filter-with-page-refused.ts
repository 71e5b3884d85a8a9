import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterWithPageRefused = defineFault({
  id: 'filter-with-page-refused',
  title: 'A filter with startIndex beside it is refused',
  caughtBy: ['okta/match'],
  distort: (request, response) =>
    request.path === '/Users' && request.query.has('filter') && request.query.has('startIndex')
      ? refusing(response, 400, 'One thing at a time.', 'invalidFilter')
      : response,
});
