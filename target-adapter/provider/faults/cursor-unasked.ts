import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorUnasked = defineFault({
  id: 'cursor-unasked',
  title: 'Lists come by cursor where index is told to be the usual way',
  caughtBy: ['cursor/default-method'],
  distort: (request, response) =>
    request.query.get('count') !== '1' || request.query.has('startIndex') || request.query.has('cursor')
      ? response
      : listing(request, response, (list) => ({ ...without(list, 'startIndex'), nextCursor: 'second' })),
});
