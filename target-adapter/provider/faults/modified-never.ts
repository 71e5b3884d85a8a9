import { attribute, isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const modifiedNever = defineFault({
  id: 'modified-never',
  title: 'meta.lastModified stays at the time of the creation',
  caughtBy: ['patch/modified-later'],
  distort(_request, response) {
    return withBody(response, (body) => {
      const created = attribute(body, 'meta', 'created');
      return isObject(body.meta) ? { ...body, meta: { ...body.meta, lastModified: created } } : body;
    });
  },
});
