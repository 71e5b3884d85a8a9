import { attribute } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const sortDropsThoseWithout = defineFault({
  id: 'sort-drops-those-without',
  title: 'Sorting by title leaves out whoever has none',
  caughtBy: ['sort/without-value'],
  distort: (request, response) =>
    request.query.get('sortBy') === 'title'
      ? withBody(response, (body) => ({
          ...body,
          Resources: Array.isArray(body.Resources)
            ? body.Resources.filter((each) => attribute(each, 'title') !== undefined)
            : [],
        }))
      : response,
});
