import { isObject } from '../../scim/resource.ts';
import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const metaWithoutLocation = defineFault({
  id: 'meta-without-location',
  title: 'Resources have no meta.location',
  caughtBy: ['create/meta-location'],
  distort(_request, response) {
    return withBody(response, (body) =>
      isObject(body.meta) ? { ...body, meta: without(body.meta, 'location') } : body,
    );
  },
});
