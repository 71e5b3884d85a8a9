import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorFirstPageLeadsBack = defineFault({
  id: 'cursor-first-page-leads-back',
  title: 'The first page by cursor has a previousCursor',
  caughtBy: ['cursor/first-page'],
  distort: (request, response) =>
    request.query.get('cursor') === '' && response.status === 200
      ? withBody(response, (body) => ({ ...body, previousCursor: body.nextCursor ?? 'before' }))
      : response,
});
