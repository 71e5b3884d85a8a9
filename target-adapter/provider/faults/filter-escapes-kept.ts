import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterEscapesKept = defineFault({
  id: 'filter-escapes-kept',
  title: 'Escapes in the literal of a filter are refused',
  caughtBy: ['filter/escapes'],
  distort: ({ query }, response) =>
    /\\u[0-9a-f]{4}/i.test(query.get('filter') ?? '')
      ? refusing(response, 400, 'no such escape', 'invalidFilter')
      : response,
});
