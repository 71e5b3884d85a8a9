import { attribute, type JsonObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

const wasChanged = (body: JsonObject): boolean =>
  attribute(body, 'meta', 'created') !== attribute(body, 'meta', 'lastModified');

export const changedPersonShowsNewId = defineFault({
  id: 'changed-person-shows-new-id',
  title: 'A person who was changed shows another id',
  caughtBy: ['replace/id-stays'],
  distort(request, response) {
    return request.method === 'GET' && request.path.startsWith('/Users/') && response.status === 200
      ? withBody(response, (body) => (wasChanged(body) ? { ...body, id: `${body.id}-2` } : body))
      : response;
  },
});
