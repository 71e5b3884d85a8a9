import { attribute, isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createdMoves = defineFault({
  id: 'created-moves',
  title: 'meta.created moves with every change',
  caughtBy: ['patch/created-stays'],
  distort(_request, response) {
    return withBody(response, (body) => {
      const modified = attribute(body, 'meta', 'lastModified');
      return isObject(body.meta) ? { ...body, meta: { ...body.meta, created: modified } } : body;
    });
  },
});
