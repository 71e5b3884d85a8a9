import { isObject } from '../../scim/resource.ts';
import { showing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const typeNamedAsEndpoint = defineFault({
  id: 'type-named-as-endpoint',
  title: 'meta.resourceType is the name of the endpoint',
  caughtBy: ['always/meta-resource-type'],
  distort(request, response) {
    return showing(request, response, ({ meta, ...resource }) => ({
      ...resource,
      meta: { ...(isObject(meta) ? meta : {}), resourceType: 'Users' },
    }));
  },
});
