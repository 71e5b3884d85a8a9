import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const startIndexIsPageNumber = defineFault({
  id: 'start-index-is-page-number',
  title: 'A page says its number in place of where it begins',
  caughtBy: ['entra/pages', 'entra/group-pages'],
  distort(request, response) {
    const [start, count] = [Number(request.query.get('startIndex') ?? 1), Number(request.query.get('count') ?? 0)];
    return count > 0
      ? listing(request, response, (list) => ({ ...list, startIndex: Math.ceil(start / count) }))
      : response;
  },
});
