import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listLeavesIdOut = defineFault({
  id: 'list-leaves-id-out',
  title: 'Resources in lists have no id',
  caughtBy: ['always/id-there'],
  distort(request, response) {
    return listing(request, response, (list) => ({
      ...list,
      Resources: (Array.isArray(list.Resources) ? list.Resources : []).map(({ id: _dropped, ...resource }) => resource),
    }));
  },
});
