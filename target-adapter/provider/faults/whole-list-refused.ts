import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const wholeListRefused = defineFault({
  id: 'whole-list-refused',
  title: 'A list of people without a filter is refused',
  caughtBy: ['okta/first-pages'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Users' && !request.query.has('filter')
      ? refusing(response, 400, 'Say whom you look for.', 'tooMany')
      : response,
});
