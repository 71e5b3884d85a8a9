import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const partWithoutCounters = defineFault({
  id: 'part-without-counters',
  title: 'A part of a list does not say which one it is',
  caughtBy: ['always/list-part'],
  distort(request, response) {
    return listing(request, response, (list) => ({
      ...without(list, 'startIndex', 'itemsPerPage'),
      totalResults: 1_000,
    }));
  },
});
