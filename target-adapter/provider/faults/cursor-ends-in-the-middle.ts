import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorEndsInTheMiddle = defineFault({
  id: 'cursor-ends-in-the-middle',
  title: 'Only the first page by cursor leads on',
  caughtBy: ['cursor/pages-cover'],
  distort: (request, response) =>
    (request.query.get('cursor') ?? '') === '' ? response : withBody(response, (body) => without(body, 'nextCursor')),
});
