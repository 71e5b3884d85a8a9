import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listTotalAsText = defineFault({
  id: 'list-total-as-text',
  title: 'Lists say how many match as text',
  caughtBy: ['always/list-numbers'],
  distort(request, response) {
    return listing(request, response, (list) => ({ ...list, totalResults: String(list.totalResults) }));
  },
});
