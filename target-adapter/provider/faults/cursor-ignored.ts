import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorIgnored = defineFault({
  id: 'cursor-ignored',
  title: 'Cursors are announced, and an empty one is answered with a page by index',
  caughtBy: ['cursor/start'],
  distort: (request, response) =>
    request.query.get('cursor') === ''
      ? withBody(response, (body) => ({ ...without(body, 'nextCursor'), startIndex: 1 }))
      : response,
});
