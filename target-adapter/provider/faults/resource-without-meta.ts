import { showing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const resourceWithoutMeta = defineFault({
  id: 'resource-without-meta',
  title: 'Resources have no meta',
  caughtBy: ['always/meta-there'],
  distort(request, response) {
    return showing(request, response, (resource) => without(resource, 'meta'));
  },
});
