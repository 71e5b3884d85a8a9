import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorInPlaceOfIndex = defineFault({
  id: 'cursor-in-place-of-index',
  title: 'A startIndex is answered with pages by cursor',
  caughtBy: ['cursor/or-index'],
  distort: (request, response) =>
    request.query.has('startIndex')
      ? listing(request, response, (list) => ({ ...without(list, 'startIndex'), nextCursor: 'second' }))
      : response,
});
