import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorEmptyAtTheEnd = defineFault({
  id: 'cursor-empty-at-the-end',
  title: 'The last page by cursor has an empty nextCursor, which begins anew',
  caughtBy: ['cursor/last-page'],
  distort: (request, response) =>
    request.query.has('cursor') && response.status === 200
      ? withBody(response, (body) => ({ nextCursor: '', ...body }))
      : response,
});
