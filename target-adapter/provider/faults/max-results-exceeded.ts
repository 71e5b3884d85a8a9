import { userSchema } from '../../scim/urns.ts';
import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

/** One more than is announced. */
const nobodies = Array.from({ length: 201 }, (_, index) => ({
  schemas: [userSchema],
  id: `nobody-${index}`,
  userName: `nobody.${index}@example.org`,
}));

export const maxResultsExceeded = defineFault({
  id: 'max-results-exceeded',
  title: 'A filter that finds nobody is answered with more people than filter.maxResults',
  caughtBy: ['always/list-within-max'],
  distort: (request, response) =>
    request.path === '/Users' && request.query.has('filter')
      ? listing(request, response, (list) =>
          list.totalResults === 0 ? { ...list, totalResults: nobodies.length, Resources: nobodies } : list,
        )
      : response,
});
