import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listWithoutTotal = defineFault({
  id: 'list-without-total',
  title: 'Lists do not say how many match',
  caughtBy: ['always/list-total'],
  distort(request, response) {
    return listing(request, response, (list) => without(list, 'totalResults'));
  },
});
