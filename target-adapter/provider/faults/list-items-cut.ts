import { attribute, listOf } from '../../scim/resource.ts';
import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listItemsCut = defineFault({
  id: 'list-items-cut',
  title: 'A list shows ids and userNames only',
  caughtBy: ['list/items-whole'],
  distort: (request, response) =>
    request.path === '/Users' && Array.isArray(attribute(response.body, 'Resources'))
      ? withBody(response, (body) => ({
          ...body,
          Resources: listOf(body).map((item) => without(item, 'name', 'emails')),
        }))
      : response,
});
