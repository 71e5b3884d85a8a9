import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listWithoutResources = defineFault({
  id: 'list-without-resources',
  title: 'Lists hold their matches under another name',
  caughtBy: ['always/list-resources'],
  distort(request, response) {
    return listing(request, response, ({ Resources, ...list }) => ({ ...list, items: Resources }));
  },
});
