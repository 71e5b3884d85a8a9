import { isObject } from '../../scim/resource.ts';
import { showing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const metaLocatesCollection = defineFault({
  id: 'meta-locates-collection',
  title: 'meta.location is the URL of all people',
  caughtBy: ['always/meta-location'],
  distort(request, response) {
    return showing(request, response, ({ meta, ...resource }) => ({
      ...resource,
      meta: { ...(isObject(meta) ? meta : {}), location: '/scim/v2/Users' },
    }));
  },
});
