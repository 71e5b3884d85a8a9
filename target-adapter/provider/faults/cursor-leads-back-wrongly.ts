import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorLeadsBackWrongly = defineFault({
  id: 'cursor-leads-back-wrongly',
  title: 'previousCursor leads to the page behind',
  caughtBy: ['cursor/previous'],
  distort: (_request, response) =>
    withBody(response, (body) =>
      body.previousCursor === undefined || body.nextCursor === undefined
        ? body
        : { ...body, previousCursor: body.nextCursor },
    ),
});
