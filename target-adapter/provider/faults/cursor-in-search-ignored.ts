import { sentBody, withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorInSearchIgnored = defineFault({
  id: 'cursor-in-search-ignored',
  title: 'A search by POST does not read the cursor in its body',
  caughtBy: ['cursor/in-search'],
  distort: (request, response) =>
    request.path.endsWith('/.search') && sentBody(request).cursor !== undefined
      ? withBody(response, (body) => ({ ...without(body, 'nextCursor', 'previousCursor'), startIndex: 1 }))
      : response,
});
