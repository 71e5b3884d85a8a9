import { isObject } from '../../scim/resource.ts';
import { showing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const modifiedBeforeCreated = defineFault({
  id: 'modified-before-created',
  title: 'lastModified lies years before created',
  caughtBy: ['always/modified-after-created'],
  distort(request, response) {
    return showing(request, response, ({ meta, ...resource }) => ({
      ...resource,
      meta: { ...(isObject(meta) ? meta : {}), lastModified: '2001-01-01T00:00:00Z' },
    }));
  },
});
