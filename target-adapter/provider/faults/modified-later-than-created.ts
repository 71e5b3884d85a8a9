import { attribute, isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const modifiedLaterThanCreated = defineFault({
  id: 'modified-later-than-created',
  title: 'A new resource shows that it was modified a minute after its creation',
  caughtBy: ['create/unmodified'],
  distort(_request, response) {
    return withBody(response, (body) => {
      const created = attribute(body, 'meta', 'created');
      if (typeof created !== 'string' || !isObject(body.meta)) return body;
      const lastModified = new Date(Date.parse(created) + 60_000).toISOString();
      return { ...body, meta: { ...body.meta, lastModified } };
    });
  },
});
