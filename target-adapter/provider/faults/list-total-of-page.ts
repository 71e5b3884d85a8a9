import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listTotalOfPage = defineFault({
  id: 'list-total-of-page',
  title: 'totalResults counts the page alone',
  caughtBy: ['list/total', 'cursor/total'],
  distort: (request, response) =>
    request.path === '/Users' && request.query.has('filter')
      ? withBody(response, (body) => ({ ...body, totalResults: body.itemsPerPage }))
      : response,
});
