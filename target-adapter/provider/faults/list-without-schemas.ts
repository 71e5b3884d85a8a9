import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listWithoutSchemas = defineFault({
  id: 'list-without-schemas',
  title: 'Lists do not say that they are a ListResponse',
  caughtBy: ['always/list-response', 'cursor/list-response'],
  distort(request, response) {
    return listing(request, response, (list) => without(list, 'schemas'));
  },
});
