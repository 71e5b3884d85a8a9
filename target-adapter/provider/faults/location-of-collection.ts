import { attribute, isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const locationOfCollection = defineFault({
  id: 'location-of-collection',
  title: 'meta.location is the URL of all people',
  caughtBy: ['read/location-leads', 'create/meta-location'],
  distort(_request, response) {
    return withBody(response, (body) => {
      const location = attribute(body, 'meta', 'location');
      if (typeof location !== 'string' || !isObject(body.meta)) return body;
      return { ...body, meta: { ...body.meta, location: location.replace(/\/[^/]+$/, '') } };
    });
  },
});
