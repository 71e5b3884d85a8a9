import { showing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const resourceWithoutSchemas = defineFault({
  id: 'resource-without-schemas',
  title: 'Resources do not name their schemas',
  caughtBy: ['always/schemas-named'],
  distort(request, response) {
    return showing(request, response, (resource) => without(resource, 'schemas'));
  },
});
