import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listCountersMissing = defineFault({
  id: 'list-counters-missing',
  title: 'Pages tell neither startIndex nor itemsPerPage',
  caughtBy: ['list/counters'],
  distort: (request, response) =>
    request.path === '/Users' && request.query.has('filter')
      ? withBody(response, (body) => without(body, 'startIndex', 'itemsPerPage'))
      : response,
});
