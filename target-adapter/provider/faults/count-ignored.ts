import { userSchema } from '../../scim/urns.ts';
import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const countIgnored = defineFault({
  id: 'count-ignored',
  title: 'Lists hold more than count asks for',
  caughtBy: ['always/list-within-count'],
  distort(request, response) {
    if (request.path !== '/Users' || request.query.has('filter')) return response;
    const count = Number(request.query.get('count') ?? 0);
    const people = Array.from({ length: count + 1 }, (_, index) => ({
      schemas: [userSchema],
      id: `nobody-${index}`,
      userName: `nobody.${index}@example.org`,
    }));
    return count === 0
      ? response
      : listing(request, response, (list) => ({ ...list, totalResults: people.length, Resources: people }));
  },
});
